package health.attune.appointments;

import health.attune.contacts.Contact;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When, how and with whom somebody is to be met.
 *
 * @param minutes {@link #FEWEST_MINUTES} to {@link #MOST_MINUTES}
 * @param mode one of {@link Contact#MODES}
 * @param purpose one of {@link Contact#PURPOSES}
 * @param workers who of the staff; whoever leads it comes first
 */
public record Plan(Instant at, int minutes, String mode, String purpose, Where where, List<UUID> workers) {
    public static final int FEWEST_MINUTES = 5;
    public static final int MOST_MINUTES = 8 * 60;

    public Plan {
        workers = workers.stream().distinct().toList();
        if (workers.isEmpty()) throw new IllegalArgumentException("Somebody of the staff is to be there.");
        if (minutes < FEWEST_MINUTES || minutes > MOST_MINUTES)
            throw new IllegalArgumentException("An appointment lasts from minutes to a working day.");
        if (!Contact.MODES.contains(mode) || !Contact.PURPOSES.contains(purpose))
            throw new IllegalArgumentException("An appointment is in some way, for some purpose.");
    }

    public Instant until() {
        return at.plus(Duration.ofMinutes(minutes));
    }

    public UUID lead() {
        return workers.getFirst();
    }

    /** The same at another time. */
    public Plan on(Instant other) {
        return new Plan(other, minutes, mode, purpose, where, workers);
    }

    /** Never prints where it is. */
    @Override
    public String toString() {
        return "plan";
    }

    /**
     * Where somebody is met, where that needs to be said.
     *
     * @param place in neutral words
     * @param videoLink opens the conversation; shown to whoever is signed in, never sent
     */
    public record Where(@Nullable String place, @Nullable String videoLink) {
        public static final int LONGEST_PLACE = 200;
        public static final int LONGEST_LINK = 500;
        public static final Where UNSAID = new Where(null, null);

        public Where {
            if (videoLink != null && !isSafe(videoLink))
                throw new IllegalArgumentException("A video link is an address that begins with https.");
        }

        /** Whether that is a complete address, encrypted, with nobody's password in it. */
        public static boolean isSafe(String link) {
            try {
                var address = new URI(link);
                return "https".equals(address.getScheme())
                        && address.getHost() != null
                        && address.getUserInfo() == null
                        && link.length() <= LONGEST_LINK;
            } catch (URISyntaxException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "where";
        }
    }
}
