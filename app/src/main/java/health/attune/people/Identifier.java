package health.attune.people;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A number or code that another system gave to a person; one person has it and no other. */
public record Identifier(String system, String value) {

    public Identifier {
        if (system.isBlank() || value.isBlank())
            throw new IllegalArgumentException("An identifier has a system and a value.");
        system = system.strip();
        value = value.strip();
    }

    /** One identifier belongs to one person; whose it is already is not said here. */
    public static final class Taken extends Refusal {
        Taken(Identifier identifier) {
            super(HttpStatus.CONFLICT, "people.refused.identifier-taken", identifier.system());
        }
    }
}
