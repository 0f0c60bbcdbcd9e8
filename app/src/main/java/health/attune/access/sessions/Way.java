package health.attune.access.sessions;

import java.util.Locale;

/** How somebody proved who they are. */
public enum Way {
    /** What they know, alone. */
    PASSWORD,
    /** A password, and a code from an app on their phone. */
    CODE,
    /** A password, and one of the codes they keep for when the phone is lost. */
    RECOVERY_CODE,
    /** A key in their device, which the device opened for them alone. */
    PASSKEY,
    /** A link or tablet that was handed to them, without an account. */
    PASS;

    /** Whether two things of different kinds had to come together. Source: NIST SP 800-63B-4, AAL2. */
    public boolean isStrong() {
        return this == CODE || this == RECOVERY_CODE || this == PASSKEY;
    }

    /** As the database and the message files write it, such as {@code recovery-code}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
