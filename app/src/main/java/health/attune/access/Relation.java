package health.attune.access;

import health.attune.access.labels.Labels;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How someone who asks stands to the person whose data it is. A principal may stand in several; each opens what its own
 * row in the {@link Policy} says.
 */
public enum Relation {
    /** The person themself. */
    SELF,
    /** The bearer of a pass to one check-in of the person. */
    PASS,
    /** Clinician or care manager on the active care team. */
    CARE_TEAM,
    /** Covers for a clinician of the care team while they are away; ended, it leaves no time for a hand-over. */
    COVER,
    /** Peer, case worker or other worker, assigned. */
    ASSIGNED_WORKER,
    /** Primary-care clinician on whose panel the person is. */
    PRIMARY_CARE,
    /** Psychiatric consultant while the case is in review. */
    CONSULTANT,
    /** Supervisor of a worker on the team. */
    SUPERVISOR,
    /** Facilitator of a group the person takes part in. */
    GROUP_FACILITATOR,
    /** Named recipient of an open alert. */
    ALERT_RECIPIENT,
    /** Clinician who opened the record in an emergency: for a short time, with a reason, and reviewed. */
    BREAK_GLASS,
    /** Privacy officer who has a case open about the person. */
    PRIVACY_CASE,
    /** Left the care team less than 30 days ago: time for the hand-over. */
    LEFT_TEAM,
    /** Front desk of a site where the person is served. */
    FRONT_DESK,
    /** Works in a program that serves the person, but not on their team. */
    SAME_PROGRAM,
    /** Works with people, but somewhere else in the organization. */
    OTHER_STAFF,
    /** Leads; stands to nobody. */
    MANAGER,
    /** Looks after quality in numbers; stands to nobody. */
    QUALITY_ANALYST,
    /** Looks after accounts and settings; stands to nobody. */
    SYSTEM_ADMINISTRATOR,
    /** A job of the service, each with its own identity. */
    JOB,
    /** An import that an operator began: it writes what a file tells, and reads nothing of it back. */
    IMPORT;

    private static final Set<Relation> ALONE = EnumSet.of(OTHER_STAFF, MANAGER, QUALITY_ANALYST, SYSTEM_ADMINISTRATOR);

    /** As the audit trail writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it follows from a role alone, whoever the person is. */
    boolean standsAlone() {
        return ALONE.contains(this);
    }

    /**
     * How somebody stands to a person now.
     *
     * @param relations all of them
     * @param cleared which labels of the person's items each of them clears
     */
    record Stance(Set<Relation> relations, Map<Relation, Set<String>> cleared) {

        static Stance of(Set<Relation> relations) {
            return new Stance(relations, Map.of());
        }

        /** From words, each a relation, or a relation and a label that it clears. */
        static Stance parse(List<String> words) {
            var relations = EnumSet.noneOf(Relation.class);
            var cleared = new EnumMap<Relation, Set<String>>(Relation.class);
            for (var word : words) {
                var parts = word.split(" ", 2);
                var relation = Relation.valueOf(parts[0].toUpperCase(Locale.ROOT));
                relations.add(relation);
                if (parts.length == 2)
                    cleared.computeIfAbsent(relation, unseen -> new HashSet<>()).add(parts[1]);
            }
            return new Stance(relations, cleared);
        }

        /** The closest relation that opens the class: a substance-use record only where it clears one of its labels. */
        Optional<Relation> closest(Verb verb, DataClass dataClass) {
            return relations.stream()
                    .sorted()
                    .filter(relation -> Policy.grants(relation, verb, dataClass))
                    .filter(relation -> dataClass != DataClass.SUBSTANCE_USE_RECORD || clearsSomething(relation))
                    .findFirst();
        }

        private boolean clearsSomething(Relation relation) {
            return Policy.clearsAll(relation)
                    || cleared.getOrDefault(relation, Set.of()).stream().anyMatch(Labels::isOfRecord);
        }

        /** The closest relation that clears an item; each of its labels must be cleared, by one or another. */
        Optional<Relation> clearing(Verb verb, Labels labels) {
            var all = relations.stream().filter(Policy::clearsAll).findFirst();
            if (all.isPresent()) return all;
            var by = labels.words().stream().map(word -> clearing(verb, word)).toList();
            if (!by.stream().allMatch(Optional::isPresent)) return Optional.empty();
            return by.stream().flatMap(Optional::stream).sorted().findFirst();
        }

        private Optional<Relation> clearing(Verb verb, String word) {
            return cleared.keySet().stream()
                    .filter(relation -> Policy.clears(relation, verb, word))
                    .filter(relation -> cleared.getOrDefault(relation, Set.of()).contains(word))
                    .findFirst();
        }
    }
}
