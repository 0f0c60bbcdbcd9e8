package health.attune.checkins.web.desk;

import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Schedule;
import health.attune.checkins.Schedules.Awaited;
import health.attune.checkins.responses.Occasion;
import health.attune.instruments.Instrument;
import health.attune.pages.Words;
import health.attune.questionnaires.Questionnaires;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says for staff what is planned, due and done. */
public record DeskWords(Words words, Questionnaires questionnaires, ZoneId zone) {

    /** Answers that are waited for, from one answerer; by an interview where the reader may hold one. */
    public record AwaitedRow(String answeredBy, String by, String when, boolean due, boolean interview) {}

    /** One line of the plan; without an address where it is not for the reader to change, or is over. */
    public record PlanRow(@Nullable String href, String instrument, String every, String by, String when) {}

    /** One check-in so far; a part without an address is not to be opened. */
    public record PastRow(String day, String how, String state, List<Part> parts) {
        /** One instrument of it. */
        public record Part(
                @Nullable String href,
                String instrument,
                @Nullable String mark) {}
    }

    List<AwaitedRow> awaited(List<Awaited> awaited, Set<AnsweredBy> toInterview) {
        return awaited.stream()
                .map(one -> new AwaitedRow(
                        one.answeredBy().word(),
                        by(one.answeredBy()),
                        words.say(
                                one.isDue() ? "checkins.desk.due-since" : "checkins.desk.due-on",
                                words.day(one.dueOn())),
                        one.isDue(),
                        toInterview.contains(one.answeredBy())))
                .toList();
    }

    List<PlanRow> plans(List<Schedule> schedules, Set<UUID> changeable) {
        return schedules.stream()
                .map(schedule -> new PlanRow(
                        schedule.endsOn() == null && changeable.contains(schedule.id())
                                ? "/schedules/" + schedule.id()
                                : null,
                        title(schedule.instrumentId()),
                        every(schedule.everyDays()),
                        by(schedule.answeredBy()),
                        when(schedule)))
                .toList();
    }

    List<PastRow> past(List<Occasion> occasions) {
        return occasions.stream().map(this::past).toList();
    }

    private PastRow past(Occasion occasion) {
        boolean done = occasion.completedAt() != null;
        var parts = occasion.parts().stream()
                .map(part -> new PastRow.Part(done ? href(part.responseId()) : null, title(part), mark(part)))
                .toList();
        var answered = occasion.parts().getFirst().answeredAt();
        return new PastRow(
                day(done && answered != null ? answered : occasion.openedAt()),
                words.say("checkins.mode." + occasion.mode().word()) + ", " + by(occasion.answeredBy()),
                words.say("checkins.desk." + (done ? "done" : occasion.leftAt() == null ? "open" : "left")),
                parts);
    }

    private @Nullable String mark(Occasion.Part part) {
        if (part.withdrawn()) return words.say("checkins.desk.withdrawn");
        return part.corrected() ? words.say("checkins.desk.corrected") : null;
    }

    private String when(Schedule schedule) {
        return switch (schedule.state()) {
            case STOPPED ->
                words.say("checkins.desk.stopped", words.day(java.util.Objects.requireNonNull(schedule.endsOn())));
            case UPCOMING -> words.say("checkins.desk.due-on", words.day(schedule.nextDueOn()));
            case DUE -> words.say("checkins.desk.due-today");
            case OVERDUE -> words.say("checkins.desk.overdue", words.day(schedule.nextDueOn()), schedule.daysLate());
        };
    }

    String every(int days) {
        return days % 7 == 0 ? words.say("checkins.every.weeks", days / 7) : words.say("checkins.every.days", days);
    }

    String by(AnsweredBy answeredBy) {
        return words.say("checkins.by." + answeredBy.word());
    }

    String title(String instrumentId) {
        return questionnaires.find(instrumentId).map(this::title).orElse(instrumentId);
    }

    /** As it was called when it was answered. */
    private String title(Occasion.Part part) {
        return questionnaires
                .find(part.instrumentId(), part.instrumentVersion())
                .map(this::title)
                .orElse(part.instrumentId());
    }

    String title(Instrument instrument) {
        return instrument.title().closestTo(words.locale().getLanguage());
    }

    String day(Instant at) {
        return words.day(at.atZone(zone).toLocalDate());
    }

    String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }

    private static String href(UUID responseId) {
        return "/responses/" + responseId;
    }
}
