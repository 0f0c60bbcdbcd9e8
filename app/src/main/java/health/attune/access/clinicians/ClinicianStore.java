package health.attune.access.clinicians;

import health.attune.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ClinicianStore {
    private static final String[] CLINICIANS = Arrays.stream(Role.values())
            .filter(Role::isClinician)
            .map(Role::word)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    ClinicianStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A site that serves the person, or did, of an organization in which they hold a clinician's role. */
    Optional<UUID> siteNear(UUID accountId, UUID personId) {
        return jdbc.sql("select access.site_near(?, ?, ?)")
                .params(accountId, personId, CLINICIANS)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }

    /** As what they work where the person is served. */
    List<Role> rolesNear(UUID accountId, UUID personId) {
        return jdbc
                .sql("select access.roles_near(?, ?)")
                .params(accountId, personId)
                .query(String.class)
                .list()
                .stream()
                .flatMap(word -> Role.of(word).stream())
                .toList();
    }
}
