package health.attune.assets;

import health.attune.database.Bulk;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes standings in bulk, for a network whose courses are loaded in bulk. */
@Component
public class StandingLoad {
    private final Bulk bulk;

    StandingLoad(Bulk bulk) {
        this.bulk = bulk;
    }

    /** Where one person stands, as {@link Standings} folded it. */
    public record OfPerson(UUID personId, List<Standings.Labeled> standings) {}

    /** Writes them by COPY in the transaction under way; none of the people may have standings yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(Collection<OfPerson> people) {
        var rows = people.stream()
                .flatMap(person -> person.standings().stream().map(one -> new StandingRow(person.personId(), one)))
                .toList();
        bulk.into(StandingRow.table(), rows, StandingRow::cells);
    }
}
