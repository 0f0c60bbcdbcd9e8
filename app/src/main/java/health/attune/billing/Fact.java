package health.attune.billing;

import health.attune.access.labels.Labels;
import health.attune.billing.rules.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that payers ask for beside minutes.
 *
 * @param programId whose care is meant; null for what is true in every program
 * @param days of what happened on one day or is about one month, the first
 * @param word of coverage the payer, of a consent one of {@link #WAYS}, of a code billed elsewhere the code; else null
 * @param who of a consent who took it, of a visit who saw the person; else null
 */
public record Fact(
        UUID id,
        UUID personId,
        @Nullable UUID programId,
        Kind kind,
        Span days,
        @Nullable String word,
        @Nullable String who) {
    public static final List<String> WAYS = List.of("verbal", "written");
    /** Covered by somebody of whose rules nothing is known here. */
    public static final String OTHER_PAYER = "other";

    public static final int LONGEST_WHO = 120;

    /** What there is to say. */
    public enum Kind {
        /** Who pays. */
        COVERAGE(false, true),
        /** The person agreed to collaborative care, after its cost and its ways were explained. */
        CONSENT(true, true),
        /** Whoever bills saw the person. */
        VISIT(true, false),
        /** The payer agreed to care that takes longer. */
        AUTHORIZATION(true, true),
        /** A code for the month that was billed by somebody else, or for something else. */
        OTHER_CODE(false, false);

        private final boolean ofProgram;
        private final boolean lasting;

        Kind(boolean ofProgram, boolean lasting) {
            this.ofProgram = ofProgram;
            this.lasting = lasting;
        }

        public boolean isOfProgram() {
            return ofProgram;
        }

        /** Whether it holds from a day on, and may end. */
        public boolean lasts() {
            return lasting;
        }

        /** Whether somebody is named who did it. */
        public boolean namesSomebody() {
            return this == CONSENT || this == VISIT;
        }

        /** Whether it may be said before it is so. */
        public boolean mayBeToCome() {
            return this == COVERAGE || this == AUTHORIZATION;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> ofWord(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    public Fact {
        if (kind.isOfProgram() != (programId != null) || kind.namesSomebody() != (who != null))
            throw new IllegalArgumentException("Of a " + kind.word() + " something is missing or too much.");
    }

    /** One as it stands among the entries. */
    public record Entry(Fact fact, UUID by, Instant at, Labels labels) {}

    /**
     * One that no longer counts.
     *
     * @param how corrected, withdrawn, or a correction that was undone; the end of a message key
     * @param undoable false where what stands in its place no longer counts either
     */
    public record Before(Entry entry, String how, Instant at, UUID by, boolean undoable) {}
}
