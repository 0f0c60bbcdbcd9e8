package health.attune.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.guard.Routes.Route;
import health.attune.database.Ids;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final Principal STAFF = Principal.staff(Ids.next(), "Staff");
    private static final Principal PERSON = Principal.person(Ids.next(), "Person", Ids.next());
    private static final Principal PASS = Principal.pass(Ids.next(), "Pass", Ids.next(), Ids.next());

    @Test
    void aKindComesOnlyWhereItIsNamed() {
        var route = Route.parse("GET,/x,person pass,test");
        assertThat(route.admits(PERSON, Set.of())).isTrue();
        assertThat(route.admits(PASS, Set.of())).isTrue();
        assertThat(route.admits(STAFF, Set.of(Role.NURSE))).isFalse();
        assertThat(route.admits(null, Set.of())).isFalse();
        assertThat(Route.parse("GET,/x,anyone,test").admits(null, Set.of())).isTrue();
    }

    @Test
    void aRoleThatIsNamedHasToBeHeld() {
        var route = Route.parse("GET,/x,staff:system-administrator staff:manager person,test");
        assertThat(route.admits(STAFF, Set.of(Role.NURSE))).isFalse();
        assertThat(route.admits(STAFF, Set.of(Role.NURSE, Role.MANAGER))).isTrue();
        assertThat(route.admits(PERSON, Set.of())).isTrue();
    }

    @Test
    void allWhoMeetPeopleAreNamedAtOnce() {
        var route = Route.parse("GET,/x,staff:meets-people,test");
        assertThat(route.admits(STAFF, Set.of(Role.PEER))).isTrue();
        assertThat(route.admits(STAFF, Set.of(Role.FRONT_DESK))).isTrue();
        assertThat(route.admits(STAFF, Set.of(Role.SYSTEM_ADMINISTRATOR, Role.MANAGER)))
                .isFalse();
    }

    @Test
    void anEntryThatCantBeMeantIsRefused() {
        for (var line :
                new String[] {"GET,/x,everyone,test", "GET,/x,staff:king,test", "GET,/x,person:nurse,test", "GET,/x"})
            assertThatThrownBy(() -> Route.parse(line))
                    .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
    }
}
