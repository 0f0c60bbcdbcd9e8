package health.attune.relapseplans;

import health.attune.access.Principal;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Caseloads.Listed;
import health.attune.questionnaires.Questionnaires;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of a worker's own people, those who hold their target, stay well with a plan, or relapsed. */
@Component
@Transactional
public class RelapseLists {
    private final Caseloads caseloads;
    private final TurnStore turns;
    private final PlanStore plans;
    private final RelapseRuleStore rules;
    private final Questionnaires questionnaires;

    RelapseLists(
            Caseloads caseloads,
            TurnStore turns,
            PlanStore plans,
            RelapseRuleStore rules,
            Questionnaires questionnaires) {
        this.caseloads = caseloads;
        this.turns = turns;
        this.plans = plans;
        this.rules = rules;
        this.questionnaires = questionnaires;
    }

    /** What is to be done next, the most urgent first. */
    public enum Step {
        /** Treatment was taken up again, and nobody has spoken with them since. */
        CAME_BACK,
        /** All contacts that were agreed on are over. */
        MONTHS_OVER,
        /** The target is held: time to plan together. */
        READY,
        /** They meet as planned. */
        STAYS_WELL
    }

    /**
     * Somebody of the list.
     *
     * @param last how the episode turned last; null where it never did
     * @param on the day that the step is about: when it came back, ended, was reached, or by when they meet
     */
    public record Line(Listed listed, Step step, @Nullable Turn last, LocalDate on) {
        public UUID episodeId() {
            return listed.row().place().episodeId();
        }
    }

    /** By a number of queries that does not grow with how many there are; whom a page shows is to be {@link #shown}. */
    public List<Line> mine(Principal who) {
        var all = caseloads.mine(who);
        var ids = all.stream().map(one -> one.row().place().episodeId()).toList();
        var known = new Known(turns.last(ids), plans.contactsUntil(ids), new Targets(questionnaires, rules.inForce()));
        return all.stream()
                .filter(one -> one.person().diedOn() == null)
                .flatMap(one -> known.line(one).stream())
                .filter(line -> line.listed().row().status() != Status.PAUSED || line.step() == Step.CAME_BACK)
                .sorted(Comparator.comparing(Line::step).thenComparing(Line::on))
                .toList();
    }

    /** Records whom a page shows. */
    public void shown(Principal who, Collection<Line> lines) {
        caseloads.shown(who, lines.stream().map(Line::listed).toList());
    }

    private record Known(Map<UUID, Turn> turned, Map<UUID, LocalDate> until, Targets targets) {

        Optional<Line> line(Listed listed) {
            var last = turned.get(listed.row().place().episodeId());
            if (last != null && last.isPreventing()) return prevented(listed, last);
            if (last != null && listed.row().unmetRelapse().isPresent())
                return Optional.of(new Line(listed, Step.CAME_BACK, last, day(listed.row(), last)));
            return targets.heldSince(listed.row(), last).map(since -> new Line(listed, Step.READY, last, since));
        }

        private Optional<Line> prevented(Listed listed, Turn last) {
            var row = listed.row();
            var by = row.reached().contactBy();
            if (by != null) return Optional.of(new Line(listed, Step.STAYS_WELL, last, by));
            var end = until.get(row.place().episodeId());
            return Optional.of(new Line(listed, Step.MONTHS_OVER, last, end == null ? day(row, last) : end));
        }

        private static LocalDate day(CaseloadRow row, Turn turn) {
            ZoneId zone = row.place().zone();
            return LocalDate.ofInstant(turn.at(), zone);
        }
    }
}
