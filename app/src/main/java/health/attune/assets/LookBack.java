package health.attune.assets;

import java.time.LocalDate;

/** How far back a reader looks. */
public enum LookBack {
    THREE_MONTHS("3", 3),
    TWELVE_MONTHS("12", 12),
    ALL("all", 0);

    private final String word;
    private final int months;

    LookBack(String word, int months) {
        this.word = word;
        this.months = months;
    }

    /** As it stands in an address. */
    public String word() {
        return word;
    }

    /** What an address asks for; twelve months where it asks for nothing we know. */
    public static LookBack of(String word) {
        for (var one : values()) if (one.word.equals(word)) return one;
        return TWELVE_MONTHS;
    }

    /** The first day that is looked at; the beginning of the calendar where all of it is. */
    public LocalDate from(LocalDate today) {
        return this == ALL ? LocalDate.EPOCH : today.minusMonths(months);
    }
}
