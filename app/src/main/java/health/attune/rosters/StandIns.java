package health.attune.rosters;

import health.attune.access.Accounts;
import health.attune.access.Grant;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.database.Net;
import health.attune.jobs.Job;
import health.attune.programs.Discipline;
import health.attune.programs.TeamMember;
import health.attune.rosters.Covers.Turn;
import health.attune.rosters.StandInStore.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets whoever covers stand to the people of whom they cover for: as they would on the team, and from the first moment
 * of the absence to its last. It is kept in step with absences, teams and ended roles in the transaction that changes
 * them, and soon after a role or an account has ended by its date.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StandIns {
    private final StandInStore store;
    private final AbsenceStore absences;
    private final Relationships relationships;
    private final Accounts accounts;
    private final Net net;

    StandIns(StandInStore store, AbsenceStore absences, Relationships relationships, Accounts accounts, Net net) {
        this.store = store;
        this.absences = absences;
        this.relationships = relationships;
        this.accounts = accounts;
        this.net = net;
    }

    /** Somebody joined or left a team: whoever covers for them begins or ceases to stand in there. */
    @EventListener
    void teamChanged(TeamMember.Changed changed) {
        absences.lock(changed.accountId());
        absences.about(changed.accountId()).stream()
                .filter(absence -> absence.accountId().equals(changed.accountId()))
                .map(Absence::siteId)
                .distinct()
                .forEach(this::keep);
    }

    /** A role of whoever covers has ended: they cease to stand in by it, and others go on in their place. */
    @EventListener
    void roleEnded(Grant.Ended ended) {
        absences.about(ended.accountId()).stream()
                .map(Absence::siteId)
                .distinct()
                .sorted()
                .forEach(this::keep);
    }

    /** What is written is what follows from the absences of that site, and the teams and roles of now. */
    void keep(UUID siteId) {
        absences.lock(siteId, List.of());
        net.above(() -> kept(siteId));
    }

    /** Above the net: whoever says that a colleague is away does not see whose people that is about. */
    private void kept(UUID siteId) {
        var now = absences.now();
        var known = absences.at(siteId);
        var covers = new Covers(known);
        var wanted = new HashSet<StandIn>();
        var relations = relationsAt(siteId);
        for (var absence : known)
            for (var turn : covers.turns(absence)) {
                var relation = relations.get(turn.accountId());
                if (relation != null) wanted.addAll(standIns(absence, turn, relation));
            }
        var standing = store.standing(siteId);
        for (var written : standing.entrySet()) if (!wanted.remove(written.getValue())) end(written.getKey(), now);
        for (var missing : wanted) begin(missing, siteId);
    }

    private List<StandIn> standIns(Absence absence, Turn turn, Relation relation) {
        return store.members(absence.accountId(), absence.siteId()).stream()
                .map(member -> new StandIn(
                        absence.id(),
                        member.id(),
                        member.personId(),
                        turn.accountId(),
                        relation,
                        turn.from(),
                        turn.until()))
                .toList();
    }

    private void begin(StandIn standIn, UUID siteId) {
        var care = new Relationships.Care(standIn.personId(), store.programOf(standIn.memberId()), siteId, null);
        var id = relationships.begin(standIn.accountId(), standIn.relation(), care, standIn.from());
        relationships.end(id, standIn.until());
        store.insert(id, standIn);
    }

    private void end(UUID relationshipId, Instant now) {
        relationships.end(relationshipId, now);
        store.end(relationshipId);
    }

    /**
     * How each of those who work at the site stands in: a clinician as one of the team, others as their own discipline
     * stands to those it is assigned to. Whoever has no discipline there, or none any more, stands in for nobody.
     */
    private Map<UUID, Relation> relationsAt(UUID siteId) {
        var own = new HashMap<UUID, EnumSet<Relation>>();
        for (var held : accounts.heldAt(siteId))
            Discipline.ofRole(held.role())
                    .map(Discipline::relation)
                    .ifPresent(
                            relation -> own.computeIfAbsent(held.accountId(), account -> EnumSet.noneOf(Relation.class))
                                    .add(relation));
        var relations = new HashMap<UUID, Relation>();
        own.forEach((account, all) -> relations.put(
                account,
                all.contains(Relation.CARE_TEAM)
                        ? Relation.COVER
                        : all.iterator().next()));
        return relations;
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Job keepStandIns(StandIns standIns, AbsenceStore absences, TransactionTemplate transaction) {
            return new Job(
                    "rosters.stand-ins",
                    Duration.ofMinutes(5),
                    Job.By.ONE_INSTANCE,
                    () -> absences.sites()
                            .forEach(site -> transaction.executeWithoutResult(status -> standIns.keep(site))));
        }
    }
}
