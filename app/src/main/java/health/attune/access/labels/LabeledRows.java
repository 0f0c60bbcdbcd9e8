package health.attune.access.labels;

import health.attune.database.Net;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows that follow the programs they come from: where one is marked under 42 CFR Part 2 after they were written, they
 * get its label too. Which tables hold such rows each module says in {@code access/labels/<module>.csv}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LabeledRows {
    private final List<Table> tables = read();
    private final JdbcClient jdbc;
    private final Net net;

    LabeledRows(JdbcClient jdbc, Net net) {
        this.jdbc = jdbc;
        this.net = net;
    }

    /**
     * A table of such rows.
     *
     * @param name with its schema
     * @param author the column of whoever wrote the row, for the programs as whose staff they did; empty for nobody
     * @param programs an expression of SQL for the ids of programs, of a row {@code t}; empty for none
     */
    record Table(String name, String author, String programs) {

        static Table parse(String line) {
            var cells = line.split(",", 3);
            if (cells.length != 3)
                throw new IllegalStateException("A table of labels has table,author,programs and not: " + line);
            return new Table(cells[0], cells[1], cells[2]);
        }

        String labels() {
            var parts = new ArrayList<String>();
            if (!author.isEmpty()) parts.add("access.labels_by(t.person_id, t." + author + ")");
            if (!programs.isEmpty()) parts.add("access.labels_of(" + programs + ")");
            return String.join(" || ", parts);
        }
    }

    /** Labels what these people's programs wrote; no label is taken away. Above the net: whoever marked a program. */
    public Set<UUID> label(Collection<UUID> people) {
        return net.above(() -> {
            var changed = new HashSet<UUID>();
            for (var table : tables) changed.addAll(label(table, people));
            return changed;
        });
    }

    private List<UUID> label(Table table, Collection<UUID> people) {
        return jdbc.sql("""
                with due as materialized (
                    select t.id, %1$s as labels from %2$s t where t.person_id = any(?))
                update %2$s t set labels =
                    array(select l from unnest(t.labels || due.labels) as l group by l order by l)
                from due where t.id = due.id and not due.labels <@ t.labels returning t.person_id
                """.formatted(table.labels(), table.name()))
                .param(people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    static List<Table> read() {
        var tables = new ArrayList<Table>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:access/labels/*.csv"))
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(Table::parse)
                        .forEach(tables::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(tables);
    }
}
