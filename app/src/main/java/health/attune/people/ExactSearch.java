package health.attune.people;

import health.attune.database.Net;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the one person whom somebody names exactly, also where they do not stand to them: nobody can browse by it. */
@Component
public class ExactSearch {
    private final JdbcClient jdbc;
    private final Net net;

    ExactSearch(JdbcClient jdbc, Net net) {
        this.jdbc = jdbc;
        this.net = net;
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

    /** The person, where exactly one whom the asker may find is so named; whoever calls it records the look. */
    @Transactional
    public Optional<PersonLine> find(Exactly sought, Predicate<UUID> mayFind) {
        var found = net.above(() -> matching(sought)).stream()
                .filter(one -> mayFind.test(one.called().id()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** One who was found so before. */
    @Transactional
    public PersonLine found(UUID personId) {
        return net.above(() -> lines("p.id = ?", personId)).getFirst();
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
        return jdbc.sql("select p.* from people.person p where " + condition)
                .params(facts)
                .query((row, number) -> PersonFinder.line(row))
                .list();
    }
}
