package health.attune.relapseplans.web;

import health.attune.pages.Words;
import health.attune.relapseplans.RelapsePlan;
import health.attune.relapseplans.Turn;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says when and by whom something was written or decided. */
final class PlanWords {
    private PlanWords() {}

    static String written(RelapsePlan plan, ZoneId zone, Words words) {
        var at = words.moment(plan.writtenAt(), zone);
        return plan.byPerson()
                ? words.say("relapseplans.written.own", at)
                : words.say("relapseplans.written.together", at, plan.writtenBy());
    }

    static String turned(Turn turn, ZoneId zone, Words words) {
        var by = turn.byName();
        return words.say(
                "relapseplans.turned." + turn.cause().word(), words.moment(turn.at(), zone), by == null ? "" : by);
    }

    static String day(Turn turn, ZoneId zone, Words words) {
        return words.day(LocalDate.ofInstant(turn.at(), zone));
    }
}
