package health.attune.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role somebody holds now, and where: in one program, at one site, in one organization, or everywhere.
 *
 * @param role the word of the role, such as {@code care-manager}
 */
public record RoleGrant(
        UUID accountId,
        String name,
        String role,
        @Nullable UUID organizationId,
        @Nullable UUID siteId,
        @Nullable UUID programId) {

    /** Whether this grant lets its holder arrange that site: its programs, words and addresses, never its people. */
    boolean arranges(UUID organization, @Nullable UUID site) {
        if (!role.equals("manager") && !role.equals("system-administrator")) return false;
        if (programId != null) return false;
        if (siteId != null) return siteId.equals(site);
        if (organizationId != null) return organizationId.equals(organization);
        return role.equals("system-administrator");
    }
}
