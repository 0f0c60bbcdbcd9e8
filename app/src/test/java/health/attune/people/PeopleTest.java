package health.attune.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@AttuneTest
@RecordApplicationEvents
class PeopleTest {
    private static final LocalDate BORN = LocalDate.of(1988, 2, 29);

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    UUID site;
    UUID program;
    Principal desk;
    Principal therapist;

    @BeforeEach
    void aSite() {
        site = world.site();
        program = world.program(site);
        desk = world.staff("front-desk", site, null);
        therapist = world.staff("therapist", site, program);
    }

    @Test
    void theFrontDeskRegistersAPersonAndDoesNotSeeTheirRecord() {
        var newcomer = People.Newcomer.of(Profile.of(new FullName("Łucja", "Nowak-Źródło", "Lu"), BORN));
        people.register(desk, newcomer, program);
        assertThat(people.name(desk, newcomer.id()).shown()).isEqualTo("Lu Nowak-Źródło");
        assertThatThrownBy(() -> people.words(desk, newcomer.id())).isInstanceOf(NotThere.class);
    }

    @Test
    void aClinicianWhoRegistersAPersonIsOnTheirTeam() {
        var newcomer = People.Newcomer.of(Profile.of(FullName.of("Omar", "Haddad"), null));
        people.register(therapist, newcomer, program);
        assertThat(access.allowedBy(therapist, Verb.WRITE, DataClass.RECORD, newcomer.id()))
                .isEqualTo(Relation.CARE_TEAM);
        assertThat(people.mine(therapist))
                .extracting(line -> line.called().shown())
                .contains("Omar Haddad");
        assertThat(people.mine(desk)).isEmpty();
    }

    @Test
    void nobodyRegistersAPersonWhereTheyDoNotWork() {
        var newcomer = People.Newcomer.of(Profile.of(FullName.of("Omar", "Haddad"), null));
        var elsewhere = world.program(world.site());
        for (var who :
                List.of(desk, therapist, world.staff("manager", site, null), world.staff("peer", site, program))) {
            var place = who == desk || who == therapist ? elsewhere : program;
            assertThatThrownBy(() -> people.register(who, newcomer, place)).isInstanceOf(NotThere.class);
        }
        assertThat(isRegistered(newcomer.id())).isFalse();
    }

    @Test
    void registeringTwiceIsRegisteringOnce() {
        var newcomer = People.Newcomer.of(Profile.of(FullName.of("Omar", "Haddad"), null));
        people.register(desk, newcomer, program);
        people.register(desk, newcomer, program);
        assertThatThrownBy(() -> people.register(therapist, newcomer, program)).isInstanceOf(NotThere.class);
        assertThat(jdbc.sql("select count(*) from programs.episode where person_id = ?")
                        .param(newcomer.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anIdentifierOfSomebodyElseIsRefusedAndNobodyIsRegistered() {
        var number = new Identifier("urn:clinic", Ids.next().toString());
        var first = new People.Newcomer(Ids.next(), Profile.of(FullName.of("Omar", "Haddad"), null), List.of(number));
        var second = new People.Newcomer(Ids.next(), Profile.of(FullName.of("Omar", "Hadad"), null), List.of(number));
        people.register(desk, first, program);
        assertThatThrownBy(() -> people.register(desk, second, program)).isInstanceOf(Identifier.Taken.class);
        assertThat(isRegistered(second.id())).isFalse();
        assertThat(people.identifiers(desk, first.id())).containsExactly(number);
    }

    @Test
    void aLostUpdateIsRefused() {
        var id = registered("Omar", "Haddad");
        var seen = people.show(desk, id);
        people.describe(desk, seen);
        assertThatThrownBy(() -> people.describe(desk, seen)).isInstanceOf(ChangedMeanwhile.class);
        people.describe(desk, people.show(desk, id));
    }

    @Test
    void ownWordsAndContactDetailsDoNotStandInEachOthersWay() {
        var id = registered("Omar", "Haddad");
        world.relate(therapist, Relation.CARE_TEAM, id);
        var seen = people.show(desk, id);
        people.say(therapist, id, new Person.OwnWords("My sister", "Garden", "Bake again", 0));
        people.describe(desk, seen);
        assertThatThrownBy(() -> people.say(therapist, id, new Person.OwnWords("x", null, null, 0)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(people.words(therapist, id)).isEqualTo(new Person.OwnWords("My sister", "Garden", "Bake again", 1));
    }

    @Test
    void aPersonSaysHowTheyAreCalledAndReachedButNotWhatTheirPapersSay() {
        var id = registered("Omar", "Haddad");
        var themself = world.account(id);
        var before = people.show(themself, id);
        var typed = new Profile(
                new FullName("Someone", "Else", "Omi"),
                "he/him",
                LocalDate.of(1950, 1, 1),
                Profile.Gender.FEMALE,
                new Profile.Speech(List.of("ar", "en"), true),
                before.profile().reach(),
                new Profile.Wishes(false, false, true, false, false, "Never call my work"),
                LocalDate.of(2020, 1, 1));
        people.describe(themself, new Person(id, typed, before.version()));
        var after = people.show(themself, id).profile();
        assertThat(after.name()).isEqualTo(new FullName("Omar", "Haddad", "Omi"));
        assertThat(after.bornOn()).isEqualTo(BORN);
        assertThat(after.diedOn()).isNull();
        assertThat(after.wishes().words()).isEqualTo("Never call my work");
        assertThat(after.speech().languages().getFirst()).isEqualTo("ar");
    }

    @Test
    void nothingReachesOutToAPersonWhoHasDied() {
        var id = registered("Omar", "Haddad");
        var person = people.show(desk, id);
        var p = person.profile();
        var died = new Profile(
                p.name(), null, p.bornOn(), p.gender(), p.speech(), p.reach(), p.wishes(), LocalDate.of(2026, 1, 2));
        people.describe(desk, new Person(id, died, person.version()));
        people.describe(desk, people.show(desk, id));
        assertThat(people.show(desk, id).profile().wishesNow().mayCall()).isFalse();
        assertThat(events.stream(Person.Died.class)
                        .filter(event -> event.personId().equals(id)))
                .hasSize(1);
    }

    @Test
    void aSearchFindsOnlyWhomTheSeekerMaySee() {
        var name = "Zubrowka" + letters(Ids.next());
        var here = registered("José María", name + " Núñez");
        var elsewhere = world.person("Jose", name);
        assertThat(found(desk, "jose " + name.toUpperCase(Locale.ROOT).substring(0, 12)))
                .containsExactly(here);
        assertThat(found(desk, "nunez " + name)).containsExactly(here);
        assertThat(found(desk, name + " " + "2/29/1988")).containsExactly(here);
        assertThat(found(desk, name + " " + "2/28/1988")).isEmpty();
        assertThat(found(world.staff("manager", site, null), name)).isEmpty();
        assertThat(found(desk, name)).doesNotContain(elsewhere);
        assertThat(found(desk, " ")).isEmpty();
        assertThat(found(desk, "'; drop table people.person; --")).isEmpty();
    }

    @Test
    void aSearchFindsByPhoneMailAndIdentifier() {
        var unique = Math.abs(Ids.next().hashCode()) % 9_000_000 + 1_000_000;
        var reach = new Profile.Reach("+1 (555) " + unique, unique + "@Example.org", null, null);
        var plain = Profile.of(FullName.of("Omar", "Haddad"), BORN);
        var profile =
                new Profile(plain.name(), null, BORN, plain.gender(), plain.speech(), reach, plain.wishes(), null);
        var newcomer = new People.Newcomer(Ids.next(), profile, List.of(new Identifier("urn:mrn", "MRN-" + unique)));
        people.register(desk, newcomer, program);
        assertThat(found(desk, "(555)" + unique)).containsExactly(newcomer.id());
        assertThat(found(desk, unique + "@example.ORG")).containsExactly(newcomer.id());
        assertThat(found(desk, "MRN-" + unique)).containsExactly(newcomer.id());
        assertThat(found(desk, "MRN-" + unique + "0")).isEmpty();
    }

    private List<UUID> found(Principal who, String typed) {
        return people.search(who, Sought.of(typed, Locale.US)).stream()
                .map(line -> line.called().id())
                .toList();
    }

    private static String letters(UUID id) {
        return id.toString()
                .substring(24)
                .chars()
                .map(c -> c < 'a' ? c - '0' + 'g' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private UUID registered(String given, String family) {
        var newcomer = People.Newcomer.of(Profile.of(FullName.of(given, family), BORN));
        people.register(desk, newcomer, program);
        return newcomer.id();
    }

    private boolean isRegistered(UUID id) {
        return jdbc.sql("select exists (select 1 from people.person where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
