package health.attune.relapseplans;

import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.CaseloadRows;
import health.attune.programs.Episodes;
import health.attune.programs.OpenEpisode;
import health.attune.programs.Programs;
import health.attune.questionnaires.Questionnaires;
import health.attune.relapseplans.RelapsePlans.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From plans, turns and the row of the caseload to how it stands in the open episodes of a person. */
@Component
class StandingFold {
    private final Access access;
    private final Episodes episodes;
    private final Programs programs;
    private final CaseloadRows rows;
    private final Questionnaires questionnaires;
    private final PlanStore plans;
    private final TurnStore turns;
    private final RelapseRuleStore rules;
    private final Clock clock;

    StandingFold(
            Access access,
            Episodes episodes,
            Programs programs,
            CaseloadRows rows,
            Questionnaires questionnaires,
            PlanStore plans,
            TurnStore turns,
            RelapseRuleStore rules,
            Clock clock) {
        this.access = access;
        this.episodes = episodes;
        this.programs = programs;
        this.rows = rows;
        this.questionnaires = questionnaires;
        this.plans = plans;
        this.turns = turns;
        this.rules = rules;
        this.clock = clock;
    }

    /** The row carries the labels of its episode: whoever is cleared for the one is cleared for the other. */
    List<Standing> of(Principal who, Verb verb, UUID personId) {
        var cleared = access.cleared(who, verb, personId);
        var written = plans.versions(personId, cleared);
        var turned = turns.of(personId, cleared);
        var kept = rows.of(List.of(personId)).stream()
                .collect(Collectors.toMap(row -> row.place().episodeId(), Function.identity()));
        var known = new Known(written, turned, kept, new Targets(questionnaires, rules.inForce()));
        return episodes.open(List.of(personId)).stream()
                .filter(open -> access.clears(who, verb, personId, open.labels()))
                .map(open -> known.standing(open, program(who, open)))
                .toList();
    }

    LocalDate usualEnd(ZoneId zone) {
        return today(zone).plusMonths(rules.inForce().contactsForMonths());
    }

    boolean isPast(LocalDate day, ZoneId zone) {
        return day.isBefore(today(zone));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private String program(Principal who, OpenEpisode open) {
        return programs.nameFor(who, programs.program(open.episode().programId()));
    }

    private record Known(List<RelapsePlan> written, List<Turn> turned, Map<UUID, CaseloadRow> kept, Targets targets) {

        Standing standing(OpenEpisode open, String program) {
            var id = open.episode().id();
            var own =
                    turned.stream().filter(turn -> turn.episodeId().equals(id)).toList();
            var row = kept.get(id);
            return new Standing(
                    open,
                    program,
                    written.stream()
                            .filter(plan -> plan.episodeId().equals(id))
                            .findFirst()
                            .orElse(null),
                    own,
                    row == null ? null : heldSince(row, own.isEmpty() ? null : own.getFirst()),
                    row == null ? null : row.reached().contactBy(),
                    row != null && row.unmetRelapse().isPresent());
        }

        private @Nullable LocalDate heldSince(CaseloadRow row, @Nullable Turn last) {
            return targets.heldSince(row, last).orElse(null);
        }
    }
}
