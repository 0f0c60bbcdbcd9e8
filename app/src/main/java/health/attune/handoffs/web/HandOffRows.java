package health.attune.handoffs.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.handoffs.HandOff;
import health.attune.handoffs.HandOff.Stage;
import health.attune.handoffs.HandOffLists.Shown;
import health.attune.pages.Words;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says hand-offs for those who are to act on them. */
@Component
class HandOffRows {
    private static final int MINUTES_SAID = 120;
    private static final int HOURS_SAID = 48;

    private final Accounts accounts;
    private final Programs programs;
    private final Clock clock;

    HandOffRows(Accounts accounts, Programs programs, Clock clock) {
        this.accounts = accounts;
        this.programs = programs;
        this.clock = clock;
    }

    private record Saying(Principal who, Words words, Map<UUID, String> staff) {
        String name(UUID account) {
            return staff.getOrDefault(account, "");
        }
    }

    List<HandOffRow> of(Principal who, List<Shown> found, Words words) {
        var saying = new Saying(who, words, accounts.staffNames(staff(found)));
        return found.stream().map(one -> row(one, saying)).toList();
    }

    private HandOffRow row(Shown shown, Saying saying) {
        var one = shown.handOff();
        var stage = one.stage();
        boolean own = saying.who().id().equals(one.owner());
        return new HandOffRow(
                one.id(),
                shown.name() == null ? saying.words().say("handoffs.somebody") : shown.name(),
                told(one, saying),
                age(one.offeredAt(), saying.words()),
                state(shown, saying),
                late(shown, saying.words()),
                shown.words(),
                shown.name() == null ? null : "/people/" + one.offer().personId(),
                shown.isReceiver(),
                (shown.isSender() || shown.hasComeBack()) && stage == Stage.OFFERED,
                (own || shown.hasComeBack()) && (stage == Stage.ACCEPTED || stage == Stage.UNANSWERED),
                own && stage == Stage.ACCEPTED);
    }

    private static @Nullable String late(Shown shown, Words words) {
        var stage = shown.handOff().stage();
        if (!shown.hasComeBack() || stage == Stage.UNANSWERED) return null;
        return words.say(stage == Stage.OFFERED ? "handoffs.state.late.offered" : "handoffs.state.late.accepted");
    }

    private String told(HandOff one, Saying saying) {
        var program =
                programs.nameFor(saying.who(), programs.program(one.offer().programId()));
        var to = one.offer().accountId();
        return saying.words()
                .say(
                        "handoffs.told",
                        saying.name(one.offeredBy()),
                        to == null
                                ? saying.words().say("handoffs.to.program", program)
                                : saying.words().say("handoffs.to", saying.name(to), program),
                        saying.words().say("handoffs.mode." + one.offer().mode()));
    }

    private String state(Shown shown, Saying saying) {
        var one = shown.handOff();
        var words = saying.words();
        var zone = programs.site(programs.program(one.offer().programId()).siteId())
                .zone();
        if (one.metAt() != null) return met(one, zone, words);
        if (shown.isReceiver()) return words.say("handoffs.state.yours");
        if (one.stage() == Stage.ACCEPTED && saying.who().id().equals(one.owner()))
            return words.say("handoffs.state.accepted.yours");
        var answer = one.answer();
        if (answer == null && one.stage() == Stage.DONE) return words.say("handoffs.state.ended");
        if (answer == null)
            return one.offer().accountId() == null
                    ? words.say("handoffs.state.offered.program")
                    : words.say(
                            "handoffs.state.offered", saying.name(one.offer().accountId()));
        var by = saying.name(answer.by());
        var told = answer.word().equals("declined")
                ? words.say(
                        "handoffs.state.declined",
                        by,
                        words.say("handoffs.reason." + Objects.requireNonNull(answer.reason())))
                : words.say("handoffs.state." + answer.word(), by);
        return one.stage() == Stage.DONE ? words.say("handoffs.state.closed", told) : told;
    }

    private static String met(HandOff one, ZoneId zone, Words words) {
        var metAt = Objects.requireNonNull(one.metAt());
        boolean sameDay = LocalDate.ofInstant(metAt, zone).equals(LocalDate.ofInstant(one.offeredAt(), zone));
        return words.say(sameDay ? "handoffs.state.met.same-day" : "handoffs.state.met", words.moment(metAt, zone));
    }

    private String age(Instant since, Words words) {
        var age = Duration.between(since, clock.instant());
        if (age.toMinutes() < MINUTES_SAID) return words.say("handoffs.age.minutes", Math.max(0, age.toMinutes()));
        return age.toHours() < HOURS_SAID
                ? words.say("handoffs.age.hours", age.toHours())
                : words.say("handoffs.age.days", age.toDays());
    }

    private static Set<UUID> staff(List<Shown> found) {
        var staff = new HashSet<UUID>();
        for (var shown : found) {
            staff.add(shown.handOff().offeredBy());
            var to = shown.handOff().offer().accountId();
            if (to != null) staff.add(to);
            var answer = shown.handOff().answer();
            if (answer != null) staff.add(answer.by());
        }
        return staff;
    }
}
