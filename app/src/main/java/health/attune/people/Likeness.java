package health.attune.people;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two records have in common that may mean they are one person. It is shown to people, who decide. */
final class Likeness {
    private static final int LETTERS_FOR_TWO_SLIPS = 8;
    private static final int LETTERS_FOR_ONE_SLIP = 4;

    private Likeness() {}

    /** One thing that two records have in common. */
    enum Reason {
        SAME_IDENTIFIER,
        SAME_NAME,
        SIMILAR_NAME,
        SAME_BIRTH_DATE,
        SIMILAR_BIRTH_DATE,
        SAME_PHONE,
        SAME_EMAIL;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is compared of a record. */
    record Traits(
            FullName name,
            @Nullable LocalDate bornOn,
            @Nullable String phoneKey,
            @Nullable String email) {

        static Traits of(Profile profile) {
            var reach = profile.reach();
            return new Traits(profile.name(), profile.bornOn(), reach.phoneKey(), reach.email());
        }
    }

    /** The reasons to take the two for one person; none when what they have in common is no such reason. */
    static Set<Reason> between(Traits one, Traits other, boolean identifierShared) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (identifierShared) reasons.add(Reason.SAME_IDENTIFIER);
        if (one.phoneKey() != null && one.phoneKey().equals(other.phoneKey())) reasons.add(Reason.SAME_PHONE);
        if (one.email() != null && one.email().equalsIgnoreCase(other.email())) reasons.add(Reason.SAME_EMAIL);
        compareNames(one.name(), other.name(), reasons);
        compareBirthDates(one.bornOn(), other.bornOn(), reasons);
        var knownToDiffer = one.bornOn() != null && other.bornOn() != null && !bornAlike(reasons);
        return isReasonEnough(reasons, knownToDiffer) ? reasons : Set.of();
    }

    /** A name or a birthday alone is shared by many; a phone by a household, whose members differ in both. */
    private static boolean isReasonEnough(Set<Reason> reasons, boolean birthDatesDiffer) {
        if (reasons.contains(Reason.SAME_IDENTIFIER)) return true;
        boolean named = reasons.contains(Reason.SAME_NAME) || reasons.contains(Reason.SIMILAR_NAME);
        if (reasons.contains(Reason.SAME_PHONE) || reasons.contains(Reason.SAME_EMAIL))
            return !birthDatesDiffer || named;
        if (reasons.contains(Reason.SAME_BIRTH_DATE)) return named;
        return reasons.contains(Reason.SAME_NAME) && !birthDatesDiffer;
    }

    private static boolean bornAlike(Set<Reason> reasons) {
        return reasons.contains(Reason.SAME_BIRTH_DATE) || reasons.contains(Reason.SIMILAR_BIRTH_DATE);
    }

    private static void compareNames(FullName one, FullName other, Set<Reason> reasons) {
        for (var key : keys(one))
            for (var otherKey : keys(other)) {
                if (key.isEmpty() || otherKey.isEmpty()) continue;
                if (key.equals(otherKey)) reasons.add(Reason.SAME_NAME);
                else if (isSimilar(key, otherKey)) reasons.add(Reason.SIMILAR_NAME);
            }
        if (reasons.contains(Reason.SAME_NAME)) reasons.remove(Reason.SIMILAR_NAME);
    }

    private static List<String> keys(FullName name) {
        return name.preferred() == null
                ? List.of(name.key())
                : List.of(name.key(), NameKey.of(name.shown()), NameKey.of(name.preferred(), name.family()));
    }

    /** All words of the shorter name are in the longer one, slips allowed; or the two differ only in their spaces. */
    static boolean isSimilar(String key, String otherKey) {
        var shorter = NameKey.words(key);
        var longer = NameKey.words(otherKey);
        if (shorter.size() > longer.size()) return isSimilar(otherKey, key);
        if (key.replace(" ", "").equals(otherKey.replace(" ", ""))) return true;
        if (shorter.size() < 2) return false;
        return shorter.stream().allMatch(word -> longer.stream().anyMatch(found -> isSlip(word, found)));
    }

    private static boolean isSlip(String word, String other) {
        int letters = Math.max(word.length(), other.length());
        int allowed = letters >= LETTERS_FOR_TWO_SLIPS ? 2 : letters >= LETTERS_FOR_ONE_SLIP ? 1 : 0;
        return distance(word, other) <= allowed;
    }

    /** Letters to add, drop, change or swap with their neighbor (optimal string alignment). */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.length()][b.length()];
    }

    /** One digit typed wrong, two swapped, or day and month exchanged. */
    private static void compareBirthDates(@Nullable LocalDate one, @Nullable LocalDate other, Set<Reason> reasons) {
        if (one == null || other == null) return;
        if (one.equals(other)) reasons.add(Reason.SAME_BIRTH_DATE);
        else if (distance(one.toString(), other.toString()) == 1
                || (one.getYear() == other.getYear()
                        && one.getDayOfMonth() == other.getMonthValue()
                        && one.getMonthValue() == other.getDayOfMonth())) reasons.add(Reason.SIMILAR_BIRTH_DATE);
    }
}
