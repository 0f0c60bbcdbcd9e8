package health.attune.relapseplans;

import health.attune.caseload.Milestone;
import health.attune.caseload.Milestone.Relapsed.By;
import health.attune.contacts.Touches;
import health.attune.programs.Episodes;
import health.attune.programs.OpenEpisode;
import health.attune.relapseplans.Turn.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the caseload in which episodes a relapse is to be prevented, and by when the person is to be met next; and in
 * which it came back.
 */
@Component
class RelapseMilestones implements Milestone.Teller {
    private final TurnStore turns;
    private final PlanStore plans;
    private final RelapseRuleStore rules;
    private final Episodes episodes;
    private final Touches touches;

    RelapseMilestones(TurnStore turns, PlanStore plans, RelapseRuleStore rules, Episodes episodes, Touches touches) {
        this.turns = turns;
        this.plans = plans;
        this.rules = rules;
        this.episodes = episodes;
        this.touches = touches;
    }

    @Override
    public Map<UUID, List<Milestone>> of(Collection<UUID> episodeIds) {
        var told = new HashMap<UUID, List<Milestone>>();
        var preventing = new HashMap<UUID, Turn>();
        turns.last(episodeIds).forEach((id, turn) -> {
            if (turn.isPreventing()) preventing.put(id, turn);
            told(turn.cause()).ifPresent(by -> told.put(id, List.of(new Milestone.Relapsed(turn.at(), by))));
        });
        if (!preventing.isEmpty()) told.putAll(prevented(preventing));
        return told;
    }

    private static Optional<By> told(Cause cause) {
        return switch (cause) {
            case PERSON -> Optional.of(By.PERSON);
            case STAFF -> Optional.of(By.STAFF);
            case NOT_AT_TARGET, RELIABLY_WORSE -> Optional.of(By.SCORE);
            case HELD, JUDGED, MISTAKEN, BEGUN_BY_MISTAKE -> Optional.empty();
        };
    }

    private Map<UUID, List<Milestone>> prevented(Map<UUID, Turn> preventing) {
        var until = plans.contactsUntil(preventing.keySet());
        var open = episodes
                .open(preventing.values().stream().map(Turn::personId).toList())
                .stream()
                .filter(one -> preventing.containsKey(one.episode().id()))
                .toList();
        var touched = touches.of(open.stream().map(RelapseMilestones::asked).toList());
        var inForce = rules.inForce();
        var told = new HashMap<UUID, List<Milestone>>();
        for (var one : open) {
            var id = one.episode().id();
            var since = day(Objects.requireNonNull(preventing.get(id)).at(), one.zone());
            var spoken = Optional.ofNullable(touched.get(id))
                    .map(Touches.Touch::spokenAt)
                    .map(at -> day(at, one.zone()));
            var by = by(inForce, later(since, spoken), until.get(id));
            told.put(id, List.of(new Milestone.PreventingRelapse(since, by)));
        }
        return told;
    }

    private static @Nullable LocalDate by(RelapseRules rules, LocalDate met, @Nullable LocalDate until) {
        return until == null ? null : rules.contactBy(met, until);
    }

    private static LocalDate later(LocalDate began, Optional<LocalDate> spoken) {
        return spoken.filter(day -> day.isAfter(began)).orElse(began);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Touches.Asked asked(OpenEpisode open) {
        var episode = open.episode();
        var since = episode.startedOn().atStartOfDay(open.zone()).toInstant();
        return new Touches.Asked(episode.id(), episode.personId(), open.labels(), since, open.zone());
    }
}
