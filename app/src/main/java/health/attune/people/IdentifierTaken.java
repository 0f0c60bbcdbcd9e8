package health.attune.people;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** One identifier belongs to one person; whose it is already is not said here. */
public final class IdentifierTaken extends Refusal {

    IdentifierTaken(Identifier identifier) {
        super(HttpStatus.CONFLICT, "people.refused.identifier-taken", identifier.system());
    }
}
