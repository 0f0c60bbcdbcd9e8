package health.attune.people.arrivals;

import health.attune.database.Bulk;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ArrivalStore {
    private static final String PERSON = "people.person (id, given_name, family_name, preferred_name, name_key,"
            + " preferred_key, pronouns, born_on, birth_year, administrative_gender, languages, phone, email,"
            + " created_by)";

    private final Bulk bulk;
    private final JdbcClient jdbc;

    ArrivalStore(Bulk bulk, JdbcClient jdbc) {
        this.bulk = bulk;
        this.jdbc = jdbc;
    }

    /** Somebody to be registered. */
    record Row(
            UUID id,
            String system,
            String value,
            Name name,
            @Nullable String pronouns,
            @Nullable LocalDate bornOn,
            @Nullable Integer birthYear,
            String gender,
            List<String> languages,
            @Nullable String phone,
            @Nullable String email) {

        /** A name with the forms in which it is compared. */
        record Name(
                String given,
                String family,
                @Nullable String preferred,
                String key,
                @Nullable String preferredKey) {}
    }

    /** Somebody who has an identifier. */
    record Found(
            String value,
            UUID personId,
            @Nullable LocalDate bornOn,
            @Nullable Integer birthYear) {}

    /** Arrivals are registered one transaction after the other, so that nobody is registered twice. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('people.arrivals', 0))::text")
                .query(String.class)
                .single();
    }

    List<Found> find(String system, Collection<String> values) {
        return jdbc.sql("""
                select i.value, p.id as person_id, p.born_on, p.birth_year
                from people.identifier i join people.person p on p.id = i.person_id
                where i.system = :system and i.value = any(:values)
                """)
                .param("system", system)
                .param("values", values.toArray(String[]::new))
                .query(Found.class)
                .list();
    }

    void insert(Collection<Row> rows, UUID by) {
        bulk.into(PERSON, rows, row -> new @Nullable Object[] {
            row.id(),
            row.name().given(),
            row.name().family(),
            row.name().preferred(),
            row.name().key(),
            row.name().preferredKey(),
            row.pronouns(),
            row.bornOn(),
            row.bornOn() == null ? row.birthYear() : null,
            row.gender(),
            row.languages(),
            row.phone(),
            row.email(),
            by
        });
        bulk.into("people.identifier (system, value, person_id)", rows, row ->
                new Object[] {row.system(), row.value(), row.id()});
    }
}
