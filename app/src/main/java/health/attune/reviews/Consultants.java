package health.attune.reviews;

import health.attune.access.Accounts;
import health.attune.access.Accounts.Held;
import health.attune.access.Role;
import health.attune.programs.Programs;
import health.attune.reviews.Review.Colleague;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The psychiatric consultants of a program: by a role in it, at its site, in its organization or everywhere. */
@Component
public class Consultants {
    private final Accounts staff;
    private final Programs programs;

    Consultants(Accounts staff, Programs programs) {
        this.staff = staff;
        this.programs = programs;
    }

    /** By name. */
    public List<Colleague> of(UUID programId) {
        var program = programs.program(programId);
        var organization = programs.site(program.siteId()).organizationId();
        return Stream.concat(
                        staff.heldAt(program.siteId(), programId).stream(),
                        staff.heldFor(Role.PSYCHIATRIC_CONSULTANT, organization).stream())
                .filter(held -> held.role().equals(Role.PSYCHIATRIC_CONSULTANT.word()))
                .map(Consultants::colleague)
                .distinct()
                .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::id))
                .toList();
    }

    boolean isOf(UUID programId, UUID accountId) {
        return of(programId).stream().anyMatch(one -> one.id().equals(accountId));
    }

    private static Colleague colleague(Held held) {
        return new Colleague(held.accountId(), held.name());
    }
}
