package health.attune.jobs;

import java.time.Duration;

/**
 * Work that comes again and again. A module declares it as a bean; it must be harmless when done twice, since an
 * instance that was thought dead may wake up in the middle of it.
 *
 * @param name unique, such as {@code alerts.sweep}
 * @param every from the end of one run to the beginning of the next
 * @param work what is done; what it throws is logged by its class, and it is done again at its next time
 */
public record Job(String name, Duration every, By by, Runnable work) {

    /** Who does it where several instances serve one database. */
    public enum By {
        /** One of them, whichever comes first; another one takes over when that one is dead. */
        ONE_INSTANCE,
        /** Each of them, for what must not wait for another to be found dead, or what is about the instance itself. */
        EVERY_INSTANCE
    }
}
