package health.attune.reviews;

import health.attune.pages.forms.AlreadySent;
import health.attune.reviews.Recommendation.State;
import health.attune.reviews.Review.Colleague;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a recommendation: from which states it is taken, and to which it leads. Nothing else moves one on. */
public enum Step {
    ACCEPTANCE(State.ACCEPTED, By.OWNER, State.ASKED),
    MODIFICATION(State.MODIFIED, By.OWNER, State.ASKED),
    DECLINE(State.DECLINED, By.OWNER, State.ASKED),
    /** The answer was a mistake, or is thought over. */
    TAKING_BACK(State.ASKED, By.OWNER, State.ACCEPTED, State.MODIFIED, State.DECLINED),
    COMPLETION(State.DONE, By.OWNER, State.ACCEPTED, State.MODIFIED),
    SETTLEMENT(State.SETTLED, By.TEAM, State.DECLINED),
    WITHDRAWAL(State.WITHDRAWN, By.TEAM, State.ASKED, State.ACCEPTED, State.MODIFIED, State.DECLINED),
    /** Care ended, and with it what was open. */
    CARE_END,
    /** That care ended was taken back: it stands as it stood before. */
    CARE_AGAIN;

    /** Why something is declined; what the person wants stands apart from what others judge. */
    public static final List<String> REASONS = List.of("own-choice", "clinical", "not-to-be-had", "not-reached");

    private final @Nullable State to;
    private final By by;
    private final Set<State> from;

    Step(State to, By by, State first, State... others) {
        this.to = to;
        this.by = by;
        this.from = EnumSet.of(first, others);
    }

    /** Nobody takes it by itself. */
    Step() {
        this.to = null;
        this.by = By.EPISODE;
        this.from = EnumSet.noneOf(State.class);
    }

    /** Whose it is. */
    enum By {
        /** Who is asked; those who care may write down their answer. */
        OWNER,
        /** Those who care for the person. */
        TEAM,
        /** Follows from what becomes of the episode. */
        EPISODE
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Step ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Where it leads. */
    State to() {
        return Objects.requireNonNull(to);
    }

    boolean isForOwner() {
        return by == By.OWNER;
    }

    public boolean leadsOnFrom(State state) {
        return from.contains(state);
    }

    /** Whether it goes on with those who care, who put the person into review, and not with who was asked. */
    boolean comesBack() {
        return this == DECLINE;
    }

    /**
     * A step that was taken.
     *
     * @param because one of {@link #REASONS}; null but for a decline
     * @param doneOn a day of the site; null but for a completion
     */
    public record Taken(
            UUID recommendationId,
            Step step,
            @Nullable String because,
            @Nullable String words,
            @Nullable LocalDate doneOn,
            Colleague by,
            Instant at) {

        /** @throws AlreadySent where they took the same step and said something else with it */
        boolean isSentBefore(UUID account, Recommendations.Move sent) {
            if (step != sent.step() || !by.id().equals(account)) return false;
            return !AlreadySent.isNew(
                    false,
                    () -> Objects.equals(because, sent.because())
                            && Objects.equals(words, sent.words())
                            && Objects.equals(doneOn, sent.doneOn()));
        }
    }
}
