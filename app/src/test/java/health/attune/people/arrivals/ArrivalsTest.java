package health.attune.people.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.people.FullName;
import health.attune.people.Identifier;
import health.attune.people.Profile;
import health.attune.people.arrivals.Arrivals.Arrival;
import health.attune.people.arrivals.Arrivals.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class ArrivalsTest {

    @Autowired
    World world;

    @Autowired
    Arrivals arrivals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Principal job = Principal.job(Ids.next(), "nobody began it");

    @BeforeEach
    void anImportIsUnderWay() {
        job = world.importJob();
    }

    private final String system = "urn:test:" + Ids.next();

    @Test
    void anIdentifierRegistersOnePersonHoweverOftenItArrives() {
        var first = register(arrival("1", "Ana", null), arrival("1", "Anna", null), arrival("2", "Bo", null));
        assertThat(first)
                .hasSize(2)
                .allSatisfy((identifier, known) -> assertThat(known.isNew()).isTrue());
        var again = register(arrival("2", "Someone else", null), arrival("3", "Cy", null));
        assertThat(known(again, "2").personId()).isEqualTo(known(first, "2").personId());
        assertThat(known(again, "2").isNew()).isFalse();
        assertThat(known(again, "3").isNew()).isTrue();
        assertThat(jdbc.sql("select given_name from people.person p join people.identifier i on i.person_id = p.id"
                                + " where i.system = ? order by i.value")
                        .param(system)
                        .query(String.class)
                        .list())
                .containsExactly("Ana", "Bo", "Cy");
    }

    @Test
    void whatIsKnownOfTheirBirthIsTold() {
        register(
                arrival("1", "Ana", LocalDate.of(1980, 2, 29)),
                new Arrival(identifier("2"), profile("Bo", null), 1950));
        var found = transaction.execute(
                status -> arrivals.find(job, List.of(identifier("1"), identifier("2"), identifier("3"))));
        assertThat(found).hasSize(2);
        assertThat(known(found, "1").bornOn()).isEqualTo(LocalDate.of(1980, 2, 29));
        assertThat(known(found, "2").birthYear()).isEqualTo(1950);
    }

    @Test
    void onlyJobsRegisterInNumbers() {
        var staff = Principal.staff(Ids.next(), "Somebody");
        assertThatThrownBy(() ->
                        transaction.execute(status -> arrivals.register(staff, List.of(arrival("1", "Ana", null)))))
                .isInstanceOf(NotThere.class);
    }

    private Map<Identifier, Known> register(Arrival... some) {
        return transaction.execute(status -> arrivals.register(job, List.of(some)));
    }

    private Known known(Map<Identifier, Known> all, String value) {
        return Objects.requireNonNull(all.get(identifier(value)));
    }

    private Arrival arrival(String value, String given, @Nullable LocalDate bornOn) {
        return new Arrival(identifier(value), profile(given, bornOn), null);
    }

    private Identifier identifier(String value) {
        return new Identifier(system, value);
    }

    private static Profile profile(String given, @Nullable LocalDate bornOn) {
        return Profile.of(FullName.of(given, "Harbor"), bornOn);
    }
}
