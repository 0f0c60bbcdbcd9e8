package health.attune.access.throttle;

import java.time.Duration;

/**
 * How many wrong tries are free, how long the wait may grow after them (doubling from one second), and after how long
 * a quiet time they are forgotten. Chosen so that a guesser gets some hundred tries a day at one login while its
 * owner waits minutes at worst; NIST SP 800-63B-4, section 3.2.2, asks for no more than 100 in a row without a wait.
 */
public enum Limit {
    /** One login tried from one network address. */
    LOGIN_FROM_ADDRESS(5, Duration.ofMinutes(15), Duration.ofHours(1)),
    /** Any login tried from one network address, behind which may be a whole clinic. */
    ADDRESS(60, Duration.ofMinutes(5), Duration.ofHours(1)),
    /** One login tried from anywhere. */
    LOGIN(30, Duration.ofMinutes(5), Duration.ofHours(1)),
    /** One login tried on a device it was used on before: the owner's own way in while somebody attacks the login. */
    DEVICE(10, Duration.ofMinutes(15), Duration.ofHours(1)),
    /** The second step of one account from one network address. */
    CODE_FROM_ADDRESS(5, Duration.ofMinutes(15), Duration.ofHours(1)),
    /** The second step of one account from anywhere: whoever comes so far has the password already. */
    CODE(20, Duration.ofMinutes(30), Duration.ofHours(24)),
    /** The second step on a device the account was used on before. */
    CODE_ON_DEVICE(10, Duration.ofMinutes(15), Duration.ofHours(1)),
    /** Passkeys asked for from one network address: they can't be guessed, but asking costs work. */
    PASSKEY(60, Duration.ofMinutes(5), Duration.ofHours(1)),
    /** One-time links followed in vain from one network address, behind which may be a whole clinic. */
    LINK(30, Duration.ofMinutes(5), Duration.ofHours(1)),
    /** Set-up codes tried from one network address. */
    SET_UP(10, Duration.ofMinutes(15), Duration.ofHours(1));

    private final int free;
    private final Duration longest;
    private final Duration memory;

    Limit(int free, Duration longest, Duration memory) {
        this.free = free;
        this.longest = longest;
        this.memory = memory;
    }

    int free() {
        return free;
    }

    Duration longest() {
        return longest;
    }

    Duration memory() {
        return memory;
    }
}
