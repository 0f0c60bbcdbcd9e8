package health.attune.boards.web;

import health.attune.appointments.Appointment;
import health.attune.appointments.Status;
import health.attune.boards.BoardDay;
import health.attune.boards.BoardRow;
import health.attune.boards.BoardRow.Standing;
import health.attune.boards.Roll;
import health.attune.boards.Rolled;
import health.attune.boards.Unmade;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.Why.Reason;
import health.attune.contacts.RecentContacts.Recent;
import health.attune.pages.Words;
import health.attune.tasks.TaskLists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the board says, in the language of its reader.
 *
 * @param staff names by account
 */
record BoardWords(Words words, BoardDay day, Map<UUID, String> staff) {
    /** What makes an answered check-in worth a word. */
    private static final Set<Reason> ANSWERED = Set.of(Reason.WORSE, Reason.NOTICED, Reason.NOT_IMPROVED);

    BoardRowView view(BoardRow row) {
        var person = row.listed().person();
        var called = person.called();
        var before = before(row);
        var rolled = rolled(row.rolled());
        return new BoardRowView(
                "e-" + row.listed().row().place().episodeId(),
                "/people/" + called.id(),
                called.shown(),
                called.pronouns(),
                standing(row),
                row.standing() != Standing.PLANNED,
                row.team().stream().map(this::name).collect(Collectors.joining(", ")),
                before,
                ahead(row),
                row.unmade() == null ? null : unmade(row.unmade()),
                rolled,
                roll(row),
                isQuiet(row) && before.isEmpty() && rolled == null ? met(row) : null);
    }

    private static boolean isQuiet(BoardRow row) {
        return row.standing() == Standing.NOTHING_PLANNED && row.unmade() == null;
    }

    private String standing(BoardRow row) {
        return switch (row.standing()) {
            case ALERT ->
                words.say("boards.standing.alert", row.before().alerts().open());
            case ROLLED -> words.say("boards.standing.rolled", row.rolled().times());
            case NOT_MADE -> words.say("boards.standing.not-made");
            case NOTHING_PLANNED -> words.say("boards.standing.nothing-planned");
            case PLANNED -> "";
        };
    }

    private List<String> before(BoardRow row) {
        var before = row.before();
        var lines = new ArrayList<String>();
        if (before.alerts().raised() > 0)
            lines.add(words.say("boards.alerts.raised", before.alerts().raised()));
        if (before.alerts().waiting() > 0)
            lines.add(words.say("boards.alerts.waiting", before.alerts().waiting()));
        before.contacts().forEach(one -> lines.add(contact(one)));
        before.appointments().stream()
                .filter(one -> one.status() != Status.FULFILLED)
                .forEach(one -> lines.add(past(one)));
        if (before.answered()) lines.add(answered(row));
        return lines;
    }

    private String contact(Recent recent) {
        var contact = recent.contact();
        return words.say(
                "boards.contact",
                time(contact.at()),
                words.say("contacts.mode." + contact.mode()),
                recent.staff(),
                words.say("contacts.outcome." + contact.outcome()));
    }

    private String past(Appointment one) {
        var came = one.isOpen()
                ? "boards.unsettled"
                : "appointments.status." + one.status().word();
        return words.say("boards.appointment.past", time(one.plan().at()), workers(one), words.say(came));
    }

    private String answered(BoardRow row) {
        var reasons = row.listed().whys().stream()
                .filter(why -> ANSWERED.contains(why.reason()))
                .map(why -> words.say("caseload.reason." + why.reason().word()))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? words.say("boards.answered") : words.say("boards.answered.why", reasons);
    }

    private List<String> ahead(BoardRow row) {
        var lines = new ArrayList<String>();
        row.ahead().appointments().forEach(one -> lines.add(coming(one)));
        var by = row.ahead().contactBy();
        if (by != null) lines.add(words.say("boards.contact-due", due(by)));
        row.ahead().tasks().forEach(one -> lines.add(task(one)));
        row.rolled().newest().ifPresent(roll -> lines.add(words.say("boards.rolled.to", due(roll.next()))));
        if (lines.isEmpty()) lines.add(nothing(row));
        return lines;
    }

    private String coming(Appointment one) {
        var mode = words.say("contacts.mode." + one.plan().mode());
        var said = words.say("boards.appointment", time(one.plan().at()), mode, workers(one));
        return one.status() == Status.PROPOSED ? words.say("boards.proposed", said) : said;
    }

    private String task(TaskLists.Listed one) {
        var wording = one.task().wording();
        return words.say("boards.task", wording.title(), one.holderName(), due(wording.dueOn()));
    }

    private String nothing(BoardRow row) {
        if (row.listed().person().diedOn() != null) return words.say("boards.died");
        if (row.listed().row().status() == CaseloadRow.Status.PAUSED) return words.say("boards.paused");
        return words.say(row.isLost() ? "boards.nothing.not-seen" : "boards.nothing", met(row));
    }

    private String met(BoardRow row) {
        var at = row.listed().row().touch().metAt();
        return at == null ? words.say("boards.met.never") : words.say("boards.met", words.day(dayOf(at)));
    }

    private String due(LocalDate on) {
        if (on.equals(day.today())) return words.say("boards.due.today");
        return on.isBefore(day.today())
                ? words.say("boards.due.since", words.day(on))
                : words.say("boards.due.on", words.day(on));
    }

    /** What was planned and not made. */
    String unmade(Unmade unmade) {
        return words.say("boards.unmade." + unmade.kind().word(), words.day(dayOf(unmade.since())));
    }

    private @Nullable String rolled(Rolled rolled) {
        return rolled.newest()
                .map(newest -> words.say(
                        rolled.isSaidOn(day.today()) ? "boards.rolled.on" : "boards.rolled.since",
                        rolled.times(),
                        reason(newest),
                        newest.by(),
                        words.day(newest.day())))
                .orElse(null);
    }

    /** Why, with what else was said. */
    String reason(Roll roll) {
        var reason = words.say("boards.reason." + roll.reason());
        return Optional.ofNullable(roll.words())
                .map(said -> words.say("boards.reason.words", reason, said))
                .orElse(reason);
    }

    /** One roll in a line. */
    String told(Roll roll) {
        return words.say("boards.rolled.line", words.day(roll.day()), reason(roll), roll.by());
    }

    private BoardRowView.@Nullable RollLink roll(BoardRow row) {
        var place = row.listed().row().place();
        var href = "/people/" + place.personId() + "/rolls/" + place.episodeId();
        if (row.unmade() != null) return new BoardRowView.RollLink(href, words.say("boards.roll"));
        return row.rolled().isSaidOn(day.today())
                ? new BoardRowView.RollLink(href, words.say("boards.roll.change"))
                : null;
    }

    private String workers(Appointment one) {
        return one.plan().workers().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(UUID account) {
        return staff.getOrDefault(account, words.say("boards.colleague"));
    }

    /** With its day where that is not today. */
    private String time(Instant at) {
        return dayOf(at).equals(day.today()) ? words.time(at, day.zone()) : words.moment(at, day.zone());
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, day.zone());
    }
}
