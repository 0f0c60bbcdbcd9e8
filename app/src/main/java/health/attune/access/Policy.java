package health.attune.access;

import static java.util.Map.entry;

import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What each relation opens, class by class, in the letters of the published matrix. R read, W write, A act on alerts,
 * X disclose, w raise a concern only; then the conditions: o own, c consent, p substance-use consent, l law of
 * representation, n minimum necessary, k group size, t time, r reason, z scope; 1 is a survey handed in once. A class
 * that is not named is closed, and so is a cell with a condition that nothing checks yet.
 */
final class Policy {
    private static final String CONDITIONS = "ocplnktrz1";

    /**
     * What is checked: a record is one's own, the 30 days after leaving a team and the minutes of an emergency are
     * counted, a reason is written down before it begins; and, by how somebody stands to the person, that a label of a
     * substance-use record is cleared.
     */
    private static final Map<Relation, String> CHECKED = Map.ofEntries(
            entry(Relation.SELF, "o"),
            entry(Relation.LEFT_TEAM, "t"),
            entry(Relation.CARE_TEAM, "p"),
            entry(Relation.COVER, "p"),
            entry(Relation.ASSIGNED_WORKER, "p"),
            entry(Relation.PRIMARY_CARE, "p"),
            entry(Relation.CONSULTANT, "p"),
            entry(Relation.SUPERVISOR, "p"),
            entry(Relation.BREAK_GLASS, "trp"),
            entry(Relation.PRIVACY_CASE, "rp"));

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

    /** The person themself, and whoever answers for them now, are never kept from what they said. */
    static boolean clearsAll(Relation relation) {
        return relation == Relation.SELF || relation == Relation.PASS;
    }

    /** Whether the relation does so with what carries that label: to act on safety, a record must be read. */
    static boolean clears(Relation relation, Verb verb, String label) {
        if (!Labels.isOfRecord(label)) return grants(relation, verb, DataClass.SAFETY);
        var onRecord = verb == Verb.WRITE || verb == Verb.DISCLOSE ? verb : Verb.READ;
        return grants(relation, onRecord, DataClass.SUBSTANCE_USE_RECORD);
    }

    /** The relations of that account that do, for a condition of SQL. */
    static Cleared.By clearing(UUID accountId, Verb verb) {
        return new Cleared.By(accountId, clearing(verb, "part2:"), clearing(verb, "alert:part2:"));
    }

    private static String[] clearing(Verb verb, String label) {
        return Arrays.stream(Relation.values())
                .filter(relation -> clears(relation, verb, label))
                .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
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
