package health.attune.programs.web;

import health.attune.pages.forms.Typed;
import health.attune.programs.Organization;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization as it is typed. */
public record OrganizationForm(
        @Nullable String name,
        @Nullable Boolean commercial,
        @Nullable String recordsContact,
        @Nullable UUID fallback) {

    static OrganizationForm of(Organization organization) {
        return new OrganizationForm(
                organization.name(),
                organization.commercial(),
                organization.recordsContact(),
                organization.fallbackAccountId());
    }

    Organization read(UUID id, Typed typed) {
        return new Organization(
                id,
                typed.needed("name", name, 200),
                isCommercial(),
                typed.text("recordsContact", recordsContact, 300),
                fallback);
    }

    public boolean isCommercial() {
        return Boolean.TRUE.equals(commercial);
    }
}
