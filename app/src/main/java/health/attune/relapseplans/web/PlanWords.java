package health.attune.relapseplans.web;

import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.relapseplans.RelapsePlan;
import health.attune.relapseplans.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Says when and by whom something was written or decided.
 *
 * @param own whether it is said to the person themself
 */
record PlanWords(Words words, ZoneId zone, boolean own) {

    static PlanWords of(Principal reader, ZoneId zone, Words words) {
        return new PlanWords(words, zone, !reader.isStaff());
    }

    /** In the words for the person themself, where they read it. */
    String say(String key, Object... facts) {
        return words.say(of(key, own), facts);
    }

    static String of(String key, boolean own) {
        return own ? key + ".own" : key;
    }

    String written(RelapsePlan plan) {
        var at = words.moment(plan.writtenAt(), zone);
        return plan.byPerson()
                ? say("relapseplans.written.person", at)
                : words.say("relapseplans.written.together", at, plan.writtenBy());
    }

    String turned(Turn turn) {
        var by = turn.byName();
        return say("relapseplans.turned." + turn.cause().word(), words.moment(turn.at(), zone), by == null ? "" : by);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    String day(LocalDate day) {
        return words.day(day);
    }
}
