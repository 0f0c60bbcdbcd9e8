package health.attune.demo.rows;

import health.attune.simulator.care.Episode;
import health.attune.simulator.care.TeamMember;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.sites.Discipline;
import health.attune.simulator.sites.ProgramKind;
import health.attune.simulator.sites.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of what payers ask for: of most people in collaborative care all of it, of some not yet. */
final class BillingRows {
    private static final List<String> PAYERS = List.of(
            "medicare",
            "medicare",
            "medicare",
            "medicare",
            "bcbsm",
            "bcbsm",
            "bcbsm",
            "medicare-health-center",
            "medicare-apcm",
            "other");
    private static final String APCM_BASE = "G0557";

    private final PersonRows.Subject subject;
    private final LocalDate today;
    private final Chance chance;

    BillingRows(PersonRows.Subject subject) {
        this.subject = subject;
        this.today = subject.directory().network().today();
        this.chance = subject.chance().branch("billing");
    }

    void write() {
        var collaborative = subject.person().episodes().stream()
                .filter(episode -> episode.program().kind() == ProgramKind.COLLABORATIVE_CARE)
                .toList();
        if (collaborative.isEmpty()) return;
        coverage(collaborative.getFirst());
        for (int i = 0; i < collaborative.size(); i++) {
            var own = chance.branch("episode").branch(i);
            visit(collaborative.get(i), own.branch("visit"));
            consent(collaborative.get(i), own.branch("consent"));
        }
    }

    private void coverage(Episode first) {
        if (!chance.branch("covered").holds(0.94)) return;
        var payer = chance.branch("payer").pick(PAYERS);
        fact(first, new What("coverage", first.startedOn().withDayOfYear(1), payer, null));
        if (!payer.equals("medicare-apcm")) return;
        for (int ago = 0; ago < 2; ago++) {
            var month = today.minusMonths(ago).withDayOfMonth(1);
            if (!month.isBefore(first.startedOn())) fact(first, new What("other-code", month, APCM_BASE, null));
        }
    }

    private void visit(Episode episode, Chance own) {
        if (!own.branch("was").holds(0.9)) return;
        var day = episode.startedOn().minusDays(own.branch("day").below(40));
        var seenBy = episode.team().stream()
                .map(TeamMember::worker)
                .filter(worker -> worker.discipline() == Discipline.PRIMARY_CARE)
                .findFirst()
                .orElseGet(() -> lead(episode));
        fact(episode, new What("visit", day, null, seenBy.name()));
    }

    private void consent(Episode episode, Chance own) {
        if (!own.branch("given").holds(0.92)) return;
        int days = own.branch("late").holds(0.1)
                ? 20 + own.branch("days").below(15)
                : own.branch("days").below(4);
        var day = episode.startedOn().plusDays(days);
        if (day.isAfter(today)) return;
        var way = own.branch("way").holds(0.6) ? "verbal" : "written";
        fact(episode, new What("consent", day, way, lead(episode).name()));
    }

    private record What(
            String kind,
            LocalDate day,
            @Nullable String word,
            @Nullable String who) {
        boolean isOfProgram() {
            return kind.equals("visit") || kind.equals("consent");
        }
    }

    private void fact(Episode episode, What what) {
        UUID program = what.isOfProgram() ? subject.directory().of(episode.program()) : null;
        subject.rows()
                .in(Table.BILLING_FACT)
                .with(subject.ids().next(), subject.id(), program, what.kind())
                .with(what.day(), what.word(), what.who(), recordedAt(episode, what.day()))
                .with(subject.directory().of(lead(episode)));
    }

    /** In the morning of that day, or of the first day of care where that came later. */
    private Instant recordedAt(Episode episode, LocalDate day) {
        var entered = day.isBefore(episode.startedOn()) ? episode.startedOn() : day;
        return Directory.start(entered, episode.program().site()).plus(Duration.ofHours(9));
    }

    private static Worker lead(Episode episode) {
        return EpisodeRows.leadOn(episode, episode.startedOn()).worker();
    }
}
