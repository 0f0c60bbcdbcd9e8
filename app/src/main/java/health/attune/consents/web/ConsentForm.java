package health.attune.consents.web;

import health.attune.consents.Consent;
import health.attune.database.Ids;
import health.attune.pages.forms.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is signed, as it is typed.
 *
 * @param recipient empty for all who care for the person here
 */
public record ConsentForm(
        @Nullable String id,
        @Nullable String origin,
        @Nullable String recipient,
        @Nullable String purpose,
        @Nullable String signedBy,
        @Nullable String signedOn,
        @Nullable String expiresOn,
        @Nullable String signed) {
    private static final int LONGEST_NAME = 200;

    static ConsentForm blank(List<Consent.Named> origins) {
        var only = origins.size() == 1 ? origins.getFirst().id().toString() : null;
        return new ConsentForm(Ids.next().toString(), only, "", "care", null, null, null, null);
    }

    Consent.Signed read(Typed typed, List<Consent.Named> origins, List<Consent.Named> recipients) {
        var from = typed.choice("origin", origin, ids(origins));
        var to = recipient(typed, from, ids(recipients));
        var what = typed.choice("purpose", purpose, Consent.PURPOSES);
        var name = typed.needed("signedBy", signedBy, LONGEST_NAME);
        typed.needed("signedOn", signedOn, LONGEST_NAME);
        var on = typed.day("signedOn", signedOn);
        var until = typed.day("expiresOn", expiresOn);
        if (signed == null) typed.faults().add("signed", "consents.fault.signed");
        return new Consent.Signed(
                Ids.readOrNext(id),
                UUID.fromString(from),
                to,
                what,
                new Consent.Signature(name, on == null ? LocalDate.EPOCH : on, Consent.STATEMENT),
                until);
    }

    private @Nullable UUID recipient(Typed typed, String from, List<String> recipients) {
        if (recipient == null || recipient.isEmpty()) return null;
        if (recipient.equals(from)) typed.faults().add("recipient", "consents.fault.same");
        else if (recipients.contains(recipient)) return UUID.fromString(recipient);
        else typed.faults().add("recipient", "pages.fault.choice");
        return null;
    }

    private static List<String> ids(List<Consent.Named> programs) {
        return programs.stream().map(program -> program.id().toString()).toList();
    }

    /** What stands in a field. */
    public static String shown(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
