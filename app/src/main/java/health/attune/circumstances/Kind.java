package health.attune.circumstances;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened in somebody's life: adversity that weighs on it, or an event that turns it. */
public enum Kind {
    JOB_LOSS(true),
    HOME_LOSS(true),
    EVICTION_NOTICE(true),
    FOOD_INSECURITY(true),
    UTILITY_SHUTOFF(true),
    TRANSPORT_LOSS(true),
    DEBT(true),
    VIOLENCE(true),
    DISCRIMINATION(true),
    OTHER_ADVERSITY(true),
    BEREAVEMENT(false),
    SEPARATION(false),
    ILLNESS(false),
    NEW_JOB(false),
    NEW_HOME(false),
    BIRTH(false),
    REUNION(false),
    WEDDING(false),
    GRADUATION(false),
    OTHER_EVENT(false);

    private final boolean adversity;

    Kind(boolean adversity) {
        this.adversity = adversity;
    }

    public boolean isAdversity() {
        return adversity;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
