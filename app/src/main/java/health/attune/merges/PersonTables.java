package health.attune.merges;

import health.attune.merges.PersonTable.Column;
import health.attune.merges.PersonTable.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the catalog which tables have people in them, so that a new table is moved without a word said here. */
@Component
class PersonTables {
    /** What is not moved, and why. */
    static final Map<String, String> STAY = Map.of(
            "audit.entry", "what was done was done with the record as it was: the trail is never changed",
            "assets.standing", "made anew from the answers",
            "caseload.\"row\"", "made anew from the episodes",
            "people.told_apart", "said of these two records, and right again when they are split",
            "people.told_elsewhere", "what was told in the last hour",
            "merges.merge", "which two records it made one");

    private static final String TABLES = """
            select c.oid::bigint as oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and n.nspname not in ('demo', 'information_schema')
              and left(n.nspname, 3) <> 'pg_' %s
            order by 2
            """;

    private static final String BEGUN =
            "and exists (select 1 from pg_attribute r where r.attrelid = c.oid and r.attname = 'relationship_id')";

    private static final String KEY = """
            select quote_ident(a.attname) as name, format_type(a.atttypid, a.atttypmod) as type
            from pg_index i cross join unnest(i.indkey::int[]) with ordinality as k(number, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
            where i.indrelid = cast(? as oid) and i.indisprimary order by k.place
            """;

    private static final String UNIQUES = """
            select format('%s.%s', n.nspname, c.relname) as index, pg_get_expr(i.indpred, i.indrelid) as condition,
                array(select pg_get_indexdef(i.indexrelid, k.place::int, true)
                    from generate_series(1, i.indnkeyatts) as k(place)
                    where pg_get_indexdef(i.indexrelid, k.place::int, true) <> 'person_id' order by 1) as others
            from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'person_id'
            where i.indrelid = cast(? as oid) and i.indisunique and not i.indisprimary and a.attnum = any(i.indkey)
            order by 1
            """;

    /** Rows that belong to a row of another such table; whose account wrote one says nothing of whom it is about. */
    private static final String HOLDS = """
            select k.conrelid::regclass::text as of, quote_ident(a.attname) as by, k.confrelid::regclass::text as to,
                quote_ident(b.attname) as key
            from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
            where k.contype = 'f' and cardinality(k.conkey) = 1 and k.confrelid <> 'access.account'::regclass
              and exists (select 1 from pg_attribute p where p.attrelid = k.confrelid and p.attname = 'person_id')
              and exists (select 1 from pg_attribute p where p.attrelid = k.conrelid and p.attname = '%s')
            order by 1, 2
            """;

    /** What stands in the place of a row since it was corrected. */
    private static final String CORRECTIONS = """
            select r.conrelid::regclass::text as of, quote_ident(a.attname) as by, r.confrelid::regclass::text as to,
                quote_ident(b.attname) as key
            from pg_constraint r
            join pg_attribute b on b.attrelid = r.conrelid and b.attnum = r.conkey[1] and b.attname = 'replaced_by'
            join pg_constraint e on e.conrelid = r.conrelid and e.confrelid = r.confrelid and e.oid <> r.oid
            join pg_attribute a on a.attrelid = e.conrelid and a.attnum = e.conkey[1]
            where r.contype = 'f' and e.contype = 'f'
              and exists (select 1 from pg_attribute p where p.attrelid = r.confrelid and p.attname = 'person_id')
            order by 1
            """;

    /** Finds out anew by which contact it is met; so that no contact goes or stays on its word against others. */
    private static final Set<String> FOUND_ANEW = Set.of("handoffs.handoff", "alerts.follow_up");

    /** What names a contact as what came of it, by its id alone: its module is no part of that of the contacts. */
    private static final String MET = """
            select c.oid::regclass::text as of, quote_ident(a.attname) as by, 'contacts.contact' as to, 'id' as key
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname in ('contact_id', 'met_by') and not a.attisdropped
            join pg_attribute p on p.attrelid = c.oid and p.attname = 'person_id' and not p.attisdropped
            where c.relkind in ('r', 'p') order by 1
            """;

    /** What corrects an entry that stays, stays with it: another may name the one, and another the other. */
    private static final String CORRECTS_NOTHING_THAT_STAYS = """
             and not exists (select 1 from contacts.withdrawal w join contacts.contact a on a.id = w.contact_id
                where w.replaced_by = t.id and a.person_id = :to)
            """;

    private final JdbcClient jdbc;

    PersonTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All whose rows are moved. */
    List<PersonTable> moved() {
        return all().stream().filter(table -> !STAY.containsKey(table.name())).toList();
    }

    List<PersonTable> all() {
        return jdbc.sql(TABLES.formatted("")).query(Named.class).list().stream()
                .map(table -> new PersonTable(table.name(), key(table.oid()), uniques(table.oid())))
                .toList();
    }

    /**
     * What holds rows of one table to rows of another.
     *
     * @param rows the table whose rows go where those go to which they belong, under the alias {@code t}
     * @param from the other, under the alias {@code p}
     * @param join how they belong together
     */
    record Hold(String rows, String from, String join) {

        String follow() {
            return "update %s t set person_id = :from from %s where %s and p.person_id = :from and t.person_id = :to"
                    .formatted(rows, from, join);
        }
    }

    /** Between tables that are both moved. */
    List<Hold> holds() {
        var found = new ArrayList<Hold>();
        for (var key : keys("person_id"))
            if (!STAY.containsKey(key.of()) && !STAY.containsKey(key.to()))
                found.add(new Hold(key.of(), key.to() + " p", "p." + key.key() + " = t." + key.by()));
        for (var key : jdbc.sql(CORRECTIONS).query(Key.class).list())
            found.add(new Hold(
                    key.to(),
                    key.of() + " w join " + key.to() + " p on p.id = w." + key.by(),
                    "w." + key.key() + " = t.id"));
        var met = jdbc.sql(MET).query(Key.class).list();
        for (var key : met)
            found.add(new Hold(
                    key.to(),
                    key.of() + " p join merges.merge m on m.id = :merge",
                    "p." + key.by() + " = t." + key.key() + " and t.recorded_at > m.merged_at"
                            + CORRECTS_NOTHING_THAT_STAYS + unnamed(key, met)));
        return found;
    }

    /** A contact stays where something that stays names it, too. */
    private static String unnamed(Key goes, List<Key> met) {
        return met.stream()
                .filter(stays -> FOUND_ANEW.contains(goes.of()) || !FOUND_ANEW.contains(stays.of()))
                .map(stays -> " and not exists (select 1 from %s k where k.%s = t.%s and k.person_id = :to)"
                        .formatted(stays.of(), stays.by(), stays.key()))
                .collect(Collectors.joining());
    }

    /** Of each relationship to what it was begun for. */
    List<Hold> relations() {
        var found = new ArrayList<Hold>();
        for (var table : jdbc.sql(TABLES.formatted(BEGUN)).query(Named.class).list())
            found.add(new Hold("access.relationship", table.name() + " p", "p.relationship_id = t.id"));
        for (var key : keys("relationship_id"))
            found.add(new Hold(
                    "access.relationship",
                    key.of() + " o join " + key.to() + " p on p." + key.key() + " = o." + key.by(),
                    "o.relationship_id = t.id"));
        return found;
    }

    /** A key by which rows of one table belong to rows of another, which has people in it. */
    private record Key(String of, String by, String to, String key) {}

    private record Named(long oid, String name) {}

    private List<Key> keys(String withColumn) {
        return jdbc.sql(HOLDS.formatted(withColumn)).query(Key.class).list();
    }

    private List<Column> key(long table) {
        return jdbc.sql(KEY).param(table).query(Column.class).list();
    }

    private List<Unique> uniques(long table) {
        return jdbc.sql(UNIQUES)
                .param(table)
                .query((row, number) -> new Unique(
                        row.getString("index"),
                        List.of((String[]) row.getArray("others").getArray()),
                        row.getString("condition")))
                .list();
    }
}
