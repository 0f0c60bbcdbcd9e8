package health.attune.handovers;

import health.attune.access.Principal;
import health.attune.alerts.Alerts;
import health.attune.caseload.Caseloads;
import health.attune.caseload.Progress.Improvement;
import health.attune.contacts.Continuities;
import health.attune.contacts.Continuities.Shared;
import health.attune.handovers.Fragility.Facts;
import health.attune.handovers.Line.Membership;
import health.attune.safetyplans.SafetyPlans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is known of relationships, each class of data as far as its reader may read it: whoever may not know of an alert
 * finds an order that does not tell of one.
 */
@Component
class RelationshipFacts {
    private final Alerts alerts;
    private final SafetyPlans plans;
    private final Continuities continuities;
    private final Caseloads caseloads;
    private final Clock clock;

    RelationshipFacts(Alerts alerts, SafetyPlans plans, Continuities continuities, Caseloads caseloads, Clock clock) {
        this.alerts = alerts;
        this.plans = plans;
        this.continuities = continuities;
        this.caseloads = caseloads;
        this.clock = clock;
    }

    /** By the membership. */
    Map<UUID, Facts> of(Principal who, UUID workerId, List<Membership> memberships) {
        var people = memberships.stream().map(Membership::personId).distinct().toList();
        var calling = alerts.open(who, people);
        var planned = plans.having(who, people);
        var met = continuities.with(who, workerId, people);
        var notYet = notImproved(who);
        var facts = new HashMap<UUID, Facts>();
        for (var member : memberships) {
            var person = member.personId();
            var shared = Optional.ofNullable(met.get(person));
            facts.put(
                    member.id(),
                    new Facts(
                            calling.getOrDefault(person, 0) > 0,
                            planned.contains(person),
                            notYet.contains(member.episodeId()),
                            member.others(),
                            shared.map(one -> since(one.lastAt())).orElse(null),
                            shared.map(Shared::all).orElse(0),
                            shared.map(Shared::with).orElse(0),
                            since(member.since())));
        }
        return facts;
    }

    private Duration since(Instant moment) {
        return Duration.between(moment, clock.instant());
    }

    /** The episodes in the reader's caseload that have not done what they are to do. */
    private Set<UUID> notImproved(Principal who) {
        return caseloads.mine(who).stream()
                .map(Caseloads.Listed::row)
                .filter(row -> Optional.ofNullable(row.progress())
                        .filter(progress -> progress.improvement() == Improvement.NOT_YET)
                        .isPresent())
                .map(row -> row.place().episodeId())
                .collect(Collectors.toSet());
    }
}
