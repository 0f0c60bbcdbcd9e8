package health.attune.access.happenings;

import java.util.Arrays;
import java.util.Locale;

/** What can happen to an account. */
public enum Happened {
    NEW_DEVICE(true),
    PASSWORD_CHANGED(true),
    SECOND_FACTOR_ADDED(true),
    SECOND_FACTOR_REMOVED(true),
    PASSKEY_ADDED(true),
    PASSKEY_REMOVED(true),
    /** A passkey counted backwards: there may be a copy of it. */
    PASSKEY_COPIED(true),
    RECOVERY_CODES_MADE(true),
    RECOVERY_CODE_USED(true),
    /** Somebody made a code that sets the account up anew. */
    CODE_MADE(true),
    /** A second member of staff opened the code before its time. */
    CODE_CONFIRMED(true),
    CODE_ENDED(false),
    /** Its owner, told of the code, stopped it. */
    CODE_STOPPED(false),
    SET_UP(true),
    SIGNED_OUT(true),
    ROLE_GIVEN(false),
    ROLE_ENDED(false),
    ROLE_PROPOSED(false),
    ROLE_REFUSED(false),
    LEAVE_SET(false),
    LEAVE_ENDED(false),
    ENDED(false),
    REOPENED(false),
    /** Another organization looks after it from now on. */
    MOVED(false);

    private final boolean told;

    Happened(boolean told) {
        this.told = told;
    }

    /** Whether its owner is told in so many words, since it could be somebody else's doing. */
    public boolean isTold() {
        return told;
    }

    /** As the database and the message files write it, such as {@code new-device}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Happened of(String word) {
        return Arrays.stream(values())
                .filter(what -> what.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
