package health.attune.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What each relation opens, class by class. The letters are verbs: R read, W write, A act on alerts, X disclose, w
 * raise
 * a concern. A class that is not named is closed. Where the published matrix asks for a condition that nothing here can
 * check yet (a consent, a label, a review), the class stays closed.
 */
final class Policy {
    private static final Map<Relation, Map<Character, String>> ROWS = new EnumMap<>(Relation.class);

    static {
        row(Relation.SELF, "A:RW B:RW C:RW D:RW G:RW M:RW N:R O:W");
        row(Relation.PASS, "C:W D:W");
        row(Relation.CARE_TEAM, "A:RW B:RW C:RW D:RWA M:RW O:W");
        row(Relation.ASSIGNED_WORKER, "A:R B:RW C:RW D:RWA M:R O:W");
        row(Relation.PRIMARY_CARE, "A:R B:R C:R D:RWA M:R O:W");
        row(Relation.CONSULTANT, "A:R B:R C:RW D:RWA M:R O:W");
        row(Relation.SUPERVISOR, "A:R B:R C:RW D:RWA M:R O:W");
        row(Relation.GROUP_FACILITATOR, "A:R B:RW C:W D:w O:W");
        row(Relation.ALERT_RECIPIENT, "A:R B:R D:RA O:W");
        row(Relation.LEFT_TEAM, "A:R B:R C:R D:Rw O:W");
        row(Relation.FRONT_DESK, "A:RW B:RW D:w M:R O:W");
        row(Relation.SAME_PROGRAM, "A:R B:R D:w O:W");
        row(Relation.OTHER_STAFF, "D:w O:W");
        row(Relation.JOB, "B:W C:RW D:RW K:W L:W N:W");
    }

    private Policy() {}

    static boolean grants(Relation relation, Verb verb, DataClass dataClass) {
        return ROWS.getOrDefault(relation, Map.of())
                        .getOrDefault(dataClass.letter(), "")
                        .indexOf(verb.letter())
                >= 0;
    }

    private static void row(Relation relation, String cells) {
        var row = new HashMap<Character, String>();
        for (var cell : cells.split(" ", -1)) row.put(cell.charAt(0), cell.substring(2));
        ROWS.put(relation, Map.copyOf(row));
    }
}
