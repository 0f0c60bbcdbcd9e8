package health.attune.people;

import health.attune.access.Principal;
import health.attune.database.Net;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the one person whom somebody names exactly, also where they do not stand to them: nobody can browse by it. */
@Component
public class ExactSearch {
    private final JdbcClient jdbc;
    private final Net net;
    private final ObjectProvider<Admissions> admissions;

    ExactSearch(JdbcClient jdbc, Net net, ObjectProvider<Admissions> admissions) {
        this.jdbc = jdbc;
        this.net = net;
        this.admissions = admissions;
    }

    /**
     * Whom.
     *
     * @param name given and family name, or preferred name, as whole as on their papers
     * @param bornOn goes with the name
     * @param identifier such as a record number; then name and birth date are not looked at
     */
    public record Exactly(
            @Nullable String name,
            @Nullable LocalDate bornOn,
            @Nullable String identifier) {}

    /** The person, where exactly one in an organization of the asker is so named; whoever calls it records the look. */
    @Transactional
    public Optional<PersonLine> find(Principal who, Exactly sought) {
        var found = net.above(() -> matching(sought));
        if (found.size() != 1) return Optional.empty();
        var one = found.getFirst();
        Set<UUID> ids = Set.of(one.called().id());
        return net.above(() -> admissions.getObject().inOrganizationsOf(who, ids))
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(one);
    }

    private List<PersonLine> matching(Exactly sought) {
        if (sought.identifier() != null)
            return lines(
                    "p.id in (select i.person_id from people.identifier i where i.value = ?)", sought.identifier());
        if (sought.name() == null || sought.bornOn() == null) return List.of();
        var key = NameKey.of(sought.name());
        return lines("p.born_on = ? and ? in (p.name_key, p.preferred_key)", sought.bornOn(), key);
    }

    private List<PersonLine> lines(String condition, Object... facts) {
        return jdbc.sql("select p.* from people.person p where " + condition + " limit 2")
                .params(facts)
                .query((row, number) -> PersonFinder.line(row))
                .list();
    }
}
