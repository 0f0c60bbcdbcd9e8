package health.attune.merges;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.probes.Subject;
import health.attune.access.probes.Subjects;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people of whom there is a row of nearly everything become one and two again, and each row is as it was. */
@AttuneTest
class MergedTest {
    @Autowired
    ApplicationContext service;

    @Autowired
    World world;

    @Autowired
    Merges merges;

    @Autowired
    PersonTables tables;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    UUID one;
    UUID other;
    Principal manager;
    Merged merged;

    @BeforeEach
    void twoRecords() {
        var site = world.site();
        merged = service.getBean(Merged.class);
        var subjects = new Subjects(service);
        one = id(subjects.somebody("kept", site, world.program(site)));
        other = id(subjects.somebody("going", site, world.program(site)));
        manager = merged.careFor(site, one, other);
        jdbc.sql("update checkins.checkin set completed_at = now() where person_id = ? and completed_at is null")
                .param(other)
                .update();
        merged.tell(one, other);
    }

    @Test
    void everyTableWithAPersonCanBeMovedOrSaysWhyItStays() {
        assertThat(tables.all()).hasSizeGreaterThan(40);
        assertThat(tables.all().stream().map(PersonTable::name)).containsAll(PersonTables.STAY.keySet());
        for (var table : tables.moved()) {
            assertThat(table.key())
                    .as(table.name() + " is moved row by row, told by a key without the person")
                    .isNotEmpty()
                    .noneMatch(column -> column.name().equals("person_id"));
            for (var unique : table.uniques())
                if (unique.isOfFirsts())
                    assertThat(table.isInOrder()).as(unique.index()).isTrue();
        }
        assertThat(jdbc.sql("""
                select k.conname from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'person_id' and a.attnum = any(k.conkey)
                where k.contype = 'x' or k.contype = 'f' and cardinality(k.conkey) > 1
                """).query(String.class).list())
                .as("constraints on the person that no merge knows how to keep")
                .isEmpty();
    }

    @Test
    void everyPartOfARecordHasAWordInBothLanguages() {
        for (var table : tables.moved())
            for (var language : new Locale[] {Locale.US, Locale.of("es", "US")})
                assertThat(messages.getMessage("merges.part." + table.schema(), null, "", language))
                        .as(table.name())
                        .isNotEmpty();
    }

    @Test
    void everyRowIsMovedAndMovedBack() {
        var before = merged.digest(one, other);
        var counts = merged.counts(other);
        assertThat(counts).hasSizeGreaterThan(25);
        merges.merge(manager, new Merge.Order(one, other, "the same birth certificate"));
        assertThat(merged.counts(other))
                .as("left with the record that went: the account that was closed, since the other has one")
                .isEqualTo(Map.of("access.account", 1L));
        merges.split(manager, new Merge.Order(one, other, "two sisters after all"));
        assertThat(merged.digest(one, other)).isEqualTo(before);
        assertThat(merged.counts(other)).isEqualTo(counts);
    }

    private static UUID id(Subject subject) {
        return UUID.fromString(subject.id("people"));
    }
}
