package health.attune.access;

import health.attune.audit.AuditEntry.Deed;
import java.util.Locale;

/** What is done with data; the letter is the one of the published access matrix. */
public enum Verb {
    READ('R'),
    WRITE('W'),
    ACT('A'),
    DISCLOSE('X'),
    RAISE('w');

    private final char letter;

    Verb(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /** This, done with data of that class, as the audit trail writes it. */
    public Deed on(DataClass dataClass) {
        return new Deed(name().toLowerCase(Locale.ROOT), String.valueOf(dataClass.letter()));
    }
}
