package health.attune.access;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What each relation opens, class by class, in the letters of the published matrix. R read, W write, A act on alerts,
 * X disclose, w raise a concern only; then the conditions: o own, c consent, p substance-use consent, l law of
 * representation, n minimum necessary, k group size, t time, r reason, z scope; 1 is a survey handed in once. A class
 * that is not named is closed, and so is a cell with a condition that nothing checks yet.
 */
final class Policy {
    private static final String CONDITIONS = "ocplnktrz1";

    /**
     * What is checked by the relation itself: a record is one's own, the 30 days after leaving a team and the minutes
     * of an emergency are counted, a reason is written down before it begins.
     */
    private static final Map<Relation, String> CHECKED = Map.ofEntries(
            entry(Relation.SELF, "o"),
            entry(Relation.LEFT_TEAM, "t"),
            entry(Relation.BREAK_GLASS, "tr"),
            entry(Relation.PRIVACY_CASE, "r"));

    private static final Map<Relation, Map<Character, String>> ROWS = new EnumMap<>(Relation.class);

    static {
        row(Relation.SELF, "A:RW B:RWo C:RWo D:RWo E:RWoX G:RW J:W1 K:Rk M:RW N:Ro O:Wo");
        row(Relation.PASS, "C:W D:W");
        row(Relation.CARE_TEAM, "A:RW B:RW C:RW D:RWA E:RWp F:RWo G:Ro H:RW I:RWo J:W1 K:Rk M:RW O:Wo");
        row(Relation.COVER, "A:RW B:RW C:RW D:RWA E:RWp F:RWo G:Ro H:RW I:RWo J:W1 K:Rk M:RW O:Wo");
        row(Relation.ASSIGNED_WORKER, "A:R B:RW C:RWn D:RWA E:Rp G:Ro I:RWo J:W1 K:Rk M:R O:Wo");
        row(Relation.PRIMARY_CARE, "A:R B:R C:RWc D:RWA E:Rp J:W1 K:Rk M:R O:Wo");
        row(Relation.CONSULTANT, "A:R B:R C:RW D:RWA E:Rp J:W1 K:Rk M:R O:Wo");
        row(Relation.SUPERVISOR, "A:R B:R C:RW D:RWA E:Rp H:R I:RWo J:W1 K:Rk M:R O:Wo");
        row(Relation.GROUP_FACILITATOR, "A:Rn B:RW C:W D:w J:W1 K:Rk O:Wo");
        row(Relation.ALERT_RECIPIENT, "A:R B:R D:RA");
        row(Relation.BREAK_GLASS, "A:Rtr B:Rtr C:Rtr D:RWAtr E:Rtrp M:Rtr");
        row(Relation.PRIVACY_CASE, "A:Rr B:Rr C:RrX D:Rr E:RrpX H:Rr J:W1 K:Rk M:RW N:R O:R");
        row(Relation.LEFT_TEAM, "A:Rt B:Rt C:Rt D:Rtw I:RWo J:W1 K:Rk O:Wo");
        row(Relation.FRONT_DESK, "A:RW B:RW D:w J:W1 K:Rk M:Rn O:Wo");
        row(Relation.SAME_PROGRAM, "A:Rn B:R D:w J:W1 K:Rk O:Wo");
        row(Relation.OTHER_STAFF, "D:w J:W1 K:Rk O:Wo");
        row(Relation.MANAGER, "J:W1 K:Rk O:R");
        row(Relation.QUALITY_ANALYST, "J:W1 K:RWk O:Wo");
        row(Relation.SYSTEM_ADMINISTRATOR, "J:W1 K:Rk N:Rn O:RW");
        row(Relation.JOB, "B:Wz C:Rz D:RWz K:Wz L:Wz N:Wz");
        row(Relation.IMPORT, "A:W B:W C:W D:W");
    }

    private Policy() {}

    static boolean grants(Relation relation, Verb verb, DataClass dataClass) {
        var cell = ROWS.getOrDefault(relation, Map.of()).getOrDefault(dataClass.letter(), "");
        return names(cell, verb)
                && cell.chars()
                        .filter(sign -> CONDITIONS.indexOf(sign) >= 0)
                        .allMatch(
                                condition -> CHECKED.getOrDefault(relation, "").indexOf(condition) >= 0);
    }

    /** Raising a concern is the smaller part of writing: who may write may also do that. */
    private static boolean names(String cell, Verb verb) {
        return cell.indexOf(verb.letter()) >= 0 || (verb == Verb.RAISE && cell.indexOf(Verb.WRITE.letter()) >= 0);
    }

    private static void row(Relation relation, String cells) {
        var row = new HashMap<Character, String>();
        for (var cell : cells.split(" ", -1)) row.put(cell.charAt(0), cell.substring(2));
        ROWS.put(relation, Map.copyOf(row));
    }
}
