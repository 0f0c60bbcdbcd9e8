package health.attune.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.people.Duplicates.Elsewhere;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class DuplicatesTest {
    private static final LocalDate BORN = LocalDate.of(1971, 11, 3);

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    Principal desk;
    People.Newcomer registered;

    @BeforeEach
    void somebodyRegistered() {
        site = world.site();
        desk = world.staff("front-desk", site, null);
        var number = new Identifier("urn:state", Ids.next().toString());
        registered = new People.Newcomer(Ids.next(), Profile.of(name("Guadalupe"), BORN), List.of(number));
        people.register(desk, registered, world.program(site));
    }

    @Test
    void theSamePersonIsFoundBeforeTheyAreRegisteredAgain() {
        var again = People.Newcomer.of(Profile.of(name("Guadelupe"), BORN));
        var alike = duplicates.before(desk, again);
        assertThat(alike.seen()).extracting(found -> found.line().called().id()).contains(registered.id());
        assertThat(alike.seen().getFirst().reasons()).containsExactly("similar-name", "same-birth-date");
        assertThat(duplicates
                        .before(desk, People.Newcomer.of(Profile.of(name("Antonia"), BORN.minusYears(9))))
                        .isNobody())
                .isTrue();
    }

    @Test
    void whomTheAskerMayNotSeeIsNotNamedButTheOrganizationSaysWhomToAsk() {
        var elsewhere = deskNextDoor();
        var alike = duplicates.before(elsewhere, again());
        assertThat(alike.seen()).isEmpty();
        assertThat(alike.elsewhere()).isEqualTo(Elsewhere.SOMETHING);
        assertThat(alike.contact()).isEqualTo("Records desk, ext. 7");
        assertThat(refusals())
                .as("nobody asked for the person, so nobody was refused")
                .isZero();
        assertThat(told(elsewhere)).as("what was learned of them is on record").isEqualTo(1);
    }

    @Test
    void whoIsToldOfManyTheyMayNotSeeLearnsNeitherYesNorNoForAnHour() {
        var elsewhere = deskNextDoor();
        for (int i = 0; i < 25; i++)
            assertThat(duplicates.before(elsewhere, again()).elsewhere()).isEqualTo(Elsewhere.SOMETHING);
        for (int i = 1; i < 20; i++)
            assertThat(duplicates.before(elsewhere, numberedLikeAnother()).elsewhere())
                    .isEqualTo(Elsewhere.SOMETHING);
        var nobody = People.Newcomer.of(Profile.of(name("Nobody"), null));
        for (var asked : List.of(numberedLikeAnother(), nobody)) {
            var alike = duplicates.before(elsewhere, asked);
            assertThat(alike.elsewhere()).isEqualTo(Elsewhere.UNTOLD);
            assertThat(alike.contact()).isEqualTo("Records desk, ext. 7");
        }
        assertThat(duplicates.of(desk, registered.id()).elsewhere())
                .as("a limit of one account is none of another")
                .isEqualTo(Elsewhere.NOTHING);
        jdbc.sql("update people.told_elsewhere set at = at - interval '1 hour' where account_id = ?")
                .param(elsewhere.id())
                .update();
        assertThat(duplicates.before(elsewhere, again()).elsewhere()).isEqualTo(Elsewhere.SOMETHING);
    }

    @Test
    void whoAsksForManyAtOnceIsToldOfNoMore() throws Exception {
        var elsewhere = deskNextDoor();
        var asked = new ArrayList<Callable<Elsewhere>>();
        for (int i = 0; i < 30; i++) {
            var newcomer = numberedLikeAnother();
            asked.add(() -> duplicates.before(elsewhere, newcomer).elsewhere());
        }
        var told = new ArrayList<Elsewhere>();
        try (var many = Executors.newFixedThreadPool(6)) {
            for (var answer : many.invokeAll(asked)) told.add(answer.get());
        }
        assertThat(told).filteredOn(Elsewhere.SOMETHING::equals).hasSize(20);
    }

    @Test
    void anotherOrganizationLearnsNothing() {
        var stranger = world.staff("front-desk", world.site(), null);
        var alike = duplicates.before(stranger, again());
        assertThat(alike.isNobody()).isTrue();
        assertThat(alike.contact()).isNull();
    }

    @Test
    void whoWasToldApartIsShownNoMoreUntilItIsTakenBack() {
        var twin = People.Newcomer.of(Profile.of(name("Guadalupe"), BORN));
        people.register(desk, twin, program());
        assertThat(seenAs(twin.id())).containsExactly(registered.id());
        duplicates.tellApart(desk, twin.id(), registered.id());
        assertThat(seenAs(twin.id())).isEmpty();
        assertThat(seenAs(registered.id())).isEmpty();
        duplicates.takeBack(desk, registered.id(), twin.id());
        assertThat(seenAs(twin.id())).containsExactly(registered.id());
    }

    @Test
    void nobodyTellsApartWhomTheyMayNotSee() {
        var stranger = world.person("Guadalupe", "Elsewhere");
        assertThatThrownBy(() -> duplicates.tellApart(desk, registered.id(), stranger))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> duplicates.of(desk, stranger)).isInstanceOf(NotThere.class);
    }

    private People.Newcomer again() {
        return new People.Newcomer(Ids.next(), registered.profile(), registered.identifiers());
    }

    private List<UUID> seenAs(UUID id) {
        return duplicates.of(desk, id).seen().stream()
                .map(found -> found.line().called().id())
                .toList();
    }

    private UUID program() {
        return jdbc.sql("select id from programs.program where site_id = ? limit 1")
                .param(site)
                .query(UUID.class)
                .single();
    }

    private Principal deskNextDoor() {
        var organization = jdbc.sql("select organization_id from programs.site where id = ?")
                .param(site)
                .query(UUID.class)
                .single();
        jdbc.sql("update programs.organization set records_contact = 'Records desk, ext. 7' where id = ?")
                .param(organization)
                .update();
        var sister = Ids.next();
        jdbc.sql("insert into programs.site (id, organization_id, name, integration_model, time_zone)"
                        + " values (?, ?, 'Hill Clinic', 'co-located', 'America/Chicago')")
                .params(sister, organization)
                .update();
        return world.staff("front-desk", sister, null);
    }

    /** Somebody with nothing but the number of another person, who is registered here. */
    private People.Newcomer numberedLikeAnother() {
        var number = List.of(new Identifier("urn:state", Ids.next().toString()));
        people.register(desk, new People.Newcomer(Ids.next(), Profile.of(name("Elena"), null), number), program());
        return new People.Newcomer(Ids.next(), Profile.of(FullName.of("Otto", "Other"), null), number);
    }

    private int told(Principal who) {
        return jdbc.sql("""
                select count(*) from audit.entry where person_id = ? and actor_id = ? and allowed
                and subject = 'possible duplicate elsewhere'
                """)
                .params(registered.id(), who.id())
                .query(Integer.class)
                .single();
    }

    private int refusals() {
        return jdbc.sql("select count(*) from audit.entry where person_id = ? and not allowed")
                .param(registered.id())
                .query(Integer.class)
                .single();
    }

    private FullName name(String given) {
        return FullName.of(given, "Quiroga " + marker());
    }

    /** A surname that no other test has: the site's id in letters. */
    private String marker() {
        return site.toString()
                .replace("-", "")
                .chars()
                .map(c -> c < 'a' ? c - '0' + 'g' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
