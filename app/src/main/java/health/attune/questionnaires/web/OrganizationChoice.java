package health.attune.questionnaires.web;

import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.programs.Organization;
import health.attune.questionnaires.Listings;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which organization something is filed; not asked where there is only one.
 *
 * @param organizations those that the reader may arrange, at least one
 */
record OrganizationChoice(List<Organization> organizations) {

    List<Option> options() {
        return organizations.stream()
                .map(organization -> new Option(organization.id().toString(), organization.name()))
                .toList();
    }

    ZoneId zone(Listings listings) {
        return listings.zoneOf(organizations.getFirst());
    }

    boolean allCommercial() {
        return organizations.stream().allMatch(Organization::commercial);
    }

    /** Null where none of them was chosen, which is a fault. */
    @Nullable
    UUID chosen(TermsForm terms, Typed typed) {
        if (organizations.size() == 1) return organizations.getFirst().id();
        var chosen = organizations.stream()
                .map(Organization::id)
                .filter(id -> id.toString().equals(terms.organization()))
                .findFirst();
        if (chosen.isEmpty()) typed.faults().add("organization", "pages.fault.choice");
        return chosen.orElse(null);
    }
}
