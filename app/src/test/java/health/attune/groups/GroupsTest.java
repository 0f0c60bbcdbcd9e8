package health.attune.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import health.attune.people.People;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class GroupsTest {
    @Autowired
    World world;

    @Autowired
    GroupWorld circle;

    @Autowired
    Groups groups;

    @Autowired
    Memberships memberships;

    @Autowired
    Episodes episodes;

    @Autowired
    People people;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoLeadsStandsToWhoTakesPartWhileBothAreOfTheGroup() {
        var meeting = circle.meeting(1);
        var person = meeting.people().getFirst();
        assertThat(stands(meeting.facilitator(), person)).isTrue();
        assertThat(access.allowedBy(meeting.facilitator(), Verb.WRITE, DataClass.APPOINTMENTS, person))
                .isEqualTo(Relation.GROUP_FACILITATOR);
        assertThat(access.may(meeting.facilitator(), Verb.READ, DataClass.RECORD, person))
                .isFalse();
        var second = world.staff("peer", meeting.site(), meeting.program());
        groups.let(meeting.facilitator(), meeting.group(), second.id());
        assertThat(stands(second, person)).isTrue();
        var first = groups.facilitators(second, meeting.group()).keySet().stream()
                .filter(one -> one.accountId().equals(meeting.facilitator().id()))
                .findFirst()
                .orElseThrow();
        groups.relieve(second, meeting.group(), first.id());
        assertThat(stands(meeting.facilitator(), person)).isFalse();
        var membership = memberships.of(meeting.manager(), person).getFirst().membership();
        memberships.leave(meeting.manager(), person, membership.id());
        assertThat(stands(second, person)).isFalse();
        assertThat(memberships.roster(second, meeting.group())).isEmpty();
    }

    @Test
    void whatSomebodyIsCalledIsAllThatIsToldOfThem() {
        var meeting = circle.meeting(1);
        var person = meeting.people().getFirst();
        assertThat(people.called(meeting.facilitator(), List.of(person))).containsEntry(person, world.name(person));
        assertThatThrownBy(() -> people.name(meeting.facilitator(), person)).isInstanceOf(NotThere.class);
        var stranger = world.person("Somebody", "Else");
        assertThatThrownBy(() -> people.called(meeting.facilitator(), List.of(person, stranger)))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void whoseCareInTheProgramEndsLeavesItsGroups() {
        var meeting = circle.meeting(1);
        var person = meeting.people().getFirst();
        var episode = episodes.of(meeting.manager(), person).getFirst();
        episodes.finish(meeting.manager(), episode.id(), Episode.EndReason.GOALS_REACHED);
        assertThat(stands(meeting.facilitator(), person)).isFalse();
        assertThat(jdbc.sql("select count(*) from groups.member where person_id = ? and left_at is null")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoDiesLeavesThemToo() {
        var meeting = circle.meeting(1);
        var person = people.show(meeting.manager(), meeting.people().getFirst());
        people.describe(meeting.manager(), died(person));
        assertThat(stands(meeting.facilitator(), person.id())).isFalse();
    }

    private static health.attune.people.Person died(health.attune.people.Person person) {
        var profile = person.profile();
        var dead = new health.attune.people.Profile(
                profile.name(),
                profile.pronouns(),
                profile.bornOn(),
                profile.gender(),
                profile.speech(),
                profile.reach(),
                profile.wishes(),
                World.today());
        return new health.attune.people.Person(person.id(), dead, person.version());
    }

    @Test
    void onlyWhomTheProgramServesTakesPart() {
        var meeting = circle.meeting(0);
        var person = world.person("Lena", "Ortiz");
        var manager = meeting.manager();
        world.alsoHolds(manager, "care-manager", Grant.Place.of(world.program(meeting.site()), meeting.site()));
        world.joinTeam(manager, world.episode(person, world.program(meeting.site())), true);
        world.relate(manager, Relation.CARE_TEAM, person);
        assertThatThrownBy(() -> memberships.join(manager, meeting.group(), person))
                .isInstanceOf(GroupRefused.class);
        var stranger = world.staff("care-manager", meeting.site(), meeting.program());
        assertThatThrownBy(() -> memberships.join(stranger, meeting.group(), person))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void ofEightWhoJoinAtOnceOneFindsRoom() throws Exception {
        var meeting = circle.meeting(8);
        var small = circle.begin(meeting.facilitator(), meeting.program(), 1);
        var joined = new AtomicInteger();
        try (var all = Executors.newFixedThreadPool(8)) {
            for (var done : all.invokeAll(meeting.people().stream()
                    .map(person -> (Callable<Boolean>) () -> joined(meeting.manager(), small, person))
                    .toList())) if (done.get()) joined.incrementAndGet();
        }
        assertThat(joined).hasValue(1);
        assertThat(groups.show(meeting.facilitator(), small).members()).isOne();
    }

    private boolean joined(Principal who, UUID group, UUID person) {
        try {
            memberships.join(who, group, person);
            return true;
        } catch (GroupRefused full) {
            return false;
        }
    }

    @Test
    void whoWorksThereSeesThatItMeetsAndNotWhoTakesPart() {
        var meeting = circle.meeting(2);
        var colleague = world.staff("nurse", meeting.site(), meeting.program());
        assertThat(groups.where(colleague))
                .singleElement()
                .satisfies(one -> assertThat(one.members()).isEqualTo(2));
        assertThatThrownBy(() -> memberships.roster(colleague, meeting.group())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> groups.let(colleague, meeting.group(), colleague.id()))
                .as("nobody lets themself see who takes part")
                .isInstanceOf(NotThere.class);
        var supervisor = world.staff("supervisor", meeting.site(), null);
        groups.let(supervisor, meeting.group(), colleague.id());
        assertThat(memberships.roster(colleague, meeting.group())).hasSize(2);
        var elsewhere = world.staff("care-manager", world.site(), null);
        assertThat(groups.where(elsewhere)).isEmpty();
        assertThatThrownBy(() -> groups.show(elsewhere, meeting.group())).isInstanceOf(NotThere.class);
    }

    @Test
    void anEndedGroupHoldsNobody() {
        var meeting = circle.meeting(2);
        groups.end(meeting.facilitator(), meeting.group());
        assertThat(stands(meeting.facilitator(), meeting.people().getFirst())).isFalse();
        assertThat(groups.where(meeting.facilitator())).isEmpty();
        assertThatThrownBy(() -> memberships.join(
                        meeting.manager(), meeting.group(), meeting.people().getFirst()))
                .isInstanceOf(GroupRefused.class);
    }

    private boolean stands(Principal facilitator, UUID person) {
        return access.allowedBy(facilitator, Verb.WRITE, DataClass.APPOINTMENTS, person) != null;
    }
}
