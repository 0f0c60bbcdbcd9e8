package health.attune.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaving a group by mistake is taken back. */
@AttuneTest
class MembershipsTest {
    @Autowired
    World world;

    @Autowired
    GroupWorld circle;

    @Autowired
    Groups groups;

    @Autowired
    Memberships memberships;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    GroupWorld.Meeting meeting;
    Principal facilitator;
    UUID person;
    UUID member;

    @BeforeEach
    void somebodyOfAClosedGroup() {
        meeting = circle.meeting(2);
        facilitator = meeting.facilitator();
        person = meeting.people().getFirst();
        member = memberships
                .of(meeting.manager(), person)
                .getFirst()
                .membership()
                .id();
    }

    @Test
    void whoLetThemGoTakesItBackAndStandsToThemAgain() {
        memberships.leave(facilitator, person, member);
        assertThat(stands(facilitator)).isFalse();
        assertThat(memberships.personLetGo(facilitator, meeting.group(), member))
                .isEqualTo(person);
        memberships.takeBackLeaving(facilitator, person, member);
        memberships.takeBackLeaving(facilitator, person, member);
        assertThat(stands(facilitator)).isTrue();
        assertThat(memberships.roster(facilitator, meeting.group())).hasSize(2);
        assertThat(memberships.of(meeting.manager(), person))
                .as("as if they had not left")
                .singleElement()
                .satisfies(one -> assertThat(one.membership().isNow()).isTrue());
    }

    @Test
    void whoCaresForThemTakesItBackWhoeverLetThemGo() {
        memberships.leave(facilitator, person, member);
        memberships.takeBackLeaving(meeting.manager(), person, member);
        assertThat(stands(facilitator)).isTrue();
    }

    @Test
    void afterDaysTheyJoinAgainInstead() {
        memberships.leave(facilitator, person, member);
        jdbc.sql("update groups.member set left_at = left_at - interval '4 days' where id = ?")
                .param(member)
                .update();
        assertThatThrownBy(() -> memberships.takeBackLeaving(meeting.manager(), person, member))
                .isInstanceOf(GroupRefused.class);
        assertThat(stands(facilitator)).isFalse();
    }

    @Test
    void nobodyElseTakesItBack() {
        var second = world.staff("peer", meeting.site(), meeting.program());
        groups.let(facilitator, meeting.group(), second.id());
        memberships.leave(facilitator, person, member);
        assertThatThrownBy(() -> memberships.personLetGo(second, meeting.group(), member))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> memberships.takeBackLeaving(second, person, member))
                .isInstanceOf(NotThere.class);
        var elsewhere = world.staff("care-manager", world.site(), null);
        assertThatThrownBy(() -> memberships.takeBackLeaving(elsewhere, person, member))
                .isInstanceOf(NotThere.class);
    }

    private boolean stands(Principal who) {
        return access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, person);
    }
}
