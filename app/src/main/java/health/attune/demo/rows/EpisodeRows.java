package health.attune.demo.rows;

import static health.attune.simulator.sites.Discipline.PSYCHIATRIC_CONSULTANT;

import health.attune.access.Relation;
import health.attune.programs.Discipline;
import health.attune.simulator.care.Contact;
import health.attune.simulator.care.Episode;
import health.attune.simulator.care.TeamMember;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.sites.ProgramKind;
import health.attune.simulator.sites.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one episode of care: its service, team, schedules, check-ins and contacts. */
final class EpisodeRows {
    private final PersonRows.Subject subject;
    private final AnswerRows answers;
    private final Chance chance;
    private final PlannedRows planned;

    EpisodeRows(PersonRows.Subject subject, AnswerRows answers, Chance chance) {
        this.subject = subject;
        this.answers = answers;
        this.chance = chance;
        this.planned = new PlannedRows(subject);
    }

    void write(Episode episode) {
        var site = episode.program().site();
        var began = Directory.start(episode.startedOn(), site);
        var id = subject.ids().next();
        episode(id, episode, relationship("served", null, new Span(episode, site)));
        episode.team().stream()
                .filter(member -> !isAskedInReviewsOnly(episode, member))
                .forEach(member -> member(id, episode, member));
        schedules(id, episode, began);
        if (subject.directory().isPart2(episode.program()) && subject.person().number() % 2 == 0)
            consent(episode, began);
        for (int i = 0; i < episode.checkins().size(); i++)
            answers.write(
                    episode.checkins().get(i),
                    new AnswerRows.Place(id, episode, chance.branch("check-in").branch(i)));
        for (int i = 0; i < episode.contacts().size(); i++)
            contact(episode, episode.contacts().get(i), chance.branch("contact").branch(i));
        planned.coming(episode, chance.branch("coming"));
    }

    /** From the beginning of the first day to the end of the last one, as the site counts days. */
    private record Span(
            Instant from, @Nullable Instant until, @Nullable Site site, Episode episode) {
        Span(Episode episode, Site site) {
            this(
                    Directory.start(episode.startedOn(), site),
                    until(episode.ending().map(Episode.Ending::on), site),
                    site,
                    episode);
        }

        Span(TeamMember member, Episode episode) {
            this(
                    Directory.start(member.from(), episode.program().site()),
                    until(member.to(), episode.program().site()),
                    null,
                    episode);
        }

        private static @Nullable Instant until(Optional<LocalDate> last, Site site) {
            return last.map(day -> Directory.start(day.plusDays(1), site)).orElse(null);
        }
    }

    private UUID relationship(String relation, @Nullable UUID account, Span span) {
        var id = subject.ids().next();
        var program = subject.directory().of(span.episode().program());
        subject.rows()
                .in(Table.RELATIONSHIP)
                .with(id, subject.id(), relation, account)
                .with(program, span.site() == null ? null : subject.directory().of(span.site()), null)
                .with(span.from(), span.until());
        return id;
    }

    private void episode(UUID id, Episode episode, UUID relationship) {
        var ending = episode.ending().orElse(null);
        var reason = ending == null ? null : ending.reason().code();
        var status = ending == null ? "active" : "finished";
        subject.rows()
                .in(Table.EPISODE)
                .with(id, subject.id(), subject.directory().of(episode.program()), relationship)
                .with(status, episode.startedOn(), ending == null ? null : ending.on(), reason);
        step(id, episode, new Step("active", null, episode.startedOn()));
        if (ending != null) step(id, episode, new Step(status, reason, ending.on()));
    }

    private record Step(String status, @Nullable String reason, LocalDate on) {}

    private void step(UUID episodeId, Episode episode, Step step) {
        var at = Directory.start(step.on(), episode.program().site()).plus(Duration.ofHours(9));
        var by = subject.directory().of(leadOn(episode, step.on()).worker());
        var id = subject.ids().next();
        subject.rows()
                .in(Table.EPISODE_STEP)
                .with(id, episodeId, step.status(), step.reason())
                .with(at, by);
    }

    private void member(UUID episodeId, Episode episode, TeamMember member) {
        var discipline = Discipline.ofRole(member.worker().discipline().code()).orElseThrow();
        var relation = discipline.relation().name().toLowerCase(Locale.ROOT);
        var account = subject.directory().of(member.worker());
        var id = relationship(relation, account, new Span(member, episode));
        boolean stayed =
                member.to().isEmpty() || member.to().equals(episode.ending().map(Episode.Ending::on));
        subject.rows()
                .in(Table.TEAM_MEMBER)
                .with(id, episodeId, account, discipline.word())
                .with(member.leads() && stayed);
    }

    /** Every other person lets all who care for them see what the program writes; the others do not. */
    private void consent(Episode episode, Instant began) {
        var program = subject.directory().of(episode.program());
        var clearance = subject.ids().next();
        subject.rows()
                .in(Table.CLEARANCE)
                .with(clearance, subject.id(), program, "consent")
                .with(began, null);
        subject.rows()
                .in(Table.CONSENT)
                .with(subject.ids().next(), subject.id(), program, "care")
                .with(episode.startedOn(), PersonRows.shown(subject.person()), null)
                .with(
                        "2026-1",
                        subject.directory()
                                .of(leadOn(episode, episode.startedOn()).worker()),
                        began)
                .with(clearance, subject.directory().labels(episode.program()).words());
    }

    /** In collaborative care the consultant sees somebody while they are in review, and is not on their team. */
    private static boolean isAskedInReviewsOnly(Episode episode, TeamMember member) {
        return episode.program().kind() == ProgramKind.COLLABORATIVE_CARE
                && member.worker().discipline() == PSYCHIATRIC_CONSULTANT;
    }

    private void schedules(UUID episodeId, Episode episode, Instant began) {
        var by = subject.directory().of(leadOn(episode, episode.startedOn()).worker());
        for (var schedule : episode.schedules())
            subject.rows()
                    .in(Table.SCHEDULE)
                    .with(subject.ids().next())
                    .with(episodeId, subject.id(), schedule.instrumentId(), schedule.everyDays())
                    .with("person", schedule.startsOn(), schedule.endsOn().orElse(null))
                    .with(schedule.nextDueOn(), by, began);
    }

    private void contact(Episode episode, Contact contact, Chance own) {
        var id = subject.ids().next();
        var by = subject.directory().of(contact.worker());
        boolean completed = contact.outcome().isCompleted();
        var recorded = contact.at()
                .plus(Duration.ofMinutes(
                        contact.minutes() + 10L + own.branch("late").below(120)));
        subject.rows()
                .in(Table.CONTACT)
                .with(id, subject.id(), by, "person")
                .with(contact.way().code(), Spelling.of(contact.purpose()), completed)
                .with(completed ? contact.minutes() : null, Spelling.of(contact.outcome()))
                .with(contact.at(), recorded, by);
        planned.before(episode, contact, id);
    }

    /** Who led the team on that day. */
    static TeamMember leadOn(Episode episode, LocalDate day) {
        return episode.team().stream()
                .filter(TeamMember::leads)
                .filter(member -> !day.isBefore(member.from())
                        && member.to().map(last -> !day.isAfter(last)).orElse(true))
                .findFirst()
                .orElse(episode.team().getFirst());
    }

    static String recipient() {
        return Relation.ALERT_RECIPIENT.name().toLowerCase(Locale.ROOT);
    }
}
