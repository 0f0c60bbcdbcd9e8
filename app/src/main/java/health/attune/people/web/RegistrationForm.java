package health.attune.people.web;

import health.attune.database.Ids;
import health.attune.pages.forms.Typed;
import health.attune.people.Duplicates;
import health.attune.people.Identifier;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a registration needs beside the details.
 *
 * @param id of the newcomer, chosen when the form was made, so that sending it twice registers once
 * @param seen which possible duplicates were shown before
 */
public record RegistrationForm(
        @Nullable UUID id,
        @Nullable String seen,
        @Nullable UUID place,
        @Nullable String identifierSystem,
        @Nullable String identifierValue) {

    static RegistrationForm empty() {
        return new RegistrationForm(Ids.next(), null, null, null, null);
    }

    RegistrationForm sawNow(Duplicates.Alike alike) {
        return new RegistrationForm(id, digest(alike), place, identifierSystem, identifierValue);
    }

    /** Whether these are the ones that were shown already, so that whoever sends the form again means it. */
    boolean hasSeen(Duplicates.Alike alike) {
        return alike.isNobody() || digest(alike).equals(seen);
    }

    List<Identifier> identifiers(Typed typed) {
        var system = typed.text("identifierSystem", identifierSystem, 100);
        var value = typed.text("identifierValue", identifierValue, 100);
        if (system == null && value == null) return List.of();
        if (system == null) typed.faults().add("identifierSystem", "people.fault.identifier");
        if (value == null) typed.faults().add("identifierValue", "people.fault.identifier");
        return system == null || value == null ? List.of() : List.of(new Identifier(system, value));
    }

    private static String digest(Duplicates.Alike alike) {
        var ids = alike.seen().stream()
                .map(candidate -> candidate.line().called().id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
        return Integer.toHexString(ids.hashCode()) + " " + alike.elsewhere();
    }
}
