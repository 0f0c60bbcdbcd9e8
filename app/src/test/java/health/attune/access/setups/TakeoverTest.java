package health.attune.access.setups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.PersonAccounts;
import health.attune.access.PersonAccounts.Claimant;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Role;
import health.attune.access.SetUpCode;
import health.attune.access.staff.NotOneself;
import health.attune.access.staff.StaffAccounts;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who tries to take an account over by helping its owner back in, and what comes of it. */
@AttuneTest
class TakeoverTest {
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final String NEXT = "seven slow boats at dawn";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    PersonAccounts persons;

    @Autowired
    StaffAccounts staff;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID person;
    Principal account;
    Principal careManager;
    Principal colleague;
    Principal administrator;
    Principal secondAdministrator;
    Principal nurse;

    @BeforeEach
    void everybody() {
        jdbc.sql("delete from access.attempt").update();
        site = world.site();
        var program = world.program(site);
        person = world.person("Marta", "Quint");
        account = world.account(person);
        world.episode(person, program);
        careManager = onTheTeam(program);
        colleague = onTheTeam(program);
        administrator = world.staff("system-administrator", site, null);
        secondAdministrator = world.staff("system-administrator", site, null);
        nurse = world.staff("nurse", site, program);
    }

    @Test
    void oneOfTheCareTeamResetsNobodyAloneAndThePersonIsToldAndStopsIt() {
        var owner = Visitor.signedIn(port, world.login(account));
        var code = persons.handOut(careManager, claimant()).code();
        assertThat(entered(code)).contains("does not work yet").doesNotContain("Marta");
        persons.confirm(careManager, person);
        assertThat(entered(code)).as("confirmed by who made it").contains("does not work yet");
        assertThat(owner.get("/account").body()).contains("A set-up code for your account is out", "Was this you?");
        owner.post("/account/set-up-code", "_method", "delete");
        assertThat(entered(code)).contains("That code does not work");
        assertThat(owner.get("/account").body()).contains("You stopped the set-up code.");
    }

    @Test
    void aSecondOfTheCareTeamWhoSawThePersonOpensIt() {
        var code = persons.handOut(careManager, claimant()).code();
        persons.confirm(colleague, person);
        assertThat(entered(code)).contains("Date of birth");
    }

    @Test
    void theOwnerWhoIsStillSignedInOpensItAndLearnsWhenItWasUsed() {
        var owner = Visitor.signedIn(port, world.login(account));
        var code = persons.handOut(careManager, claimant()).code();
        owner.get("/account");
        owner.post("/account/set-up-code/confirmation");
        var visitor = new Visitor(port);
        visitor.get("/set-up");
        visitor.post("/set-up", "code", code);
        assertThat(Visitor.next(claim(visitor, code, BORN))).isEqualTo("/");
        assertThat(Visitor.next(owner.get("/account")))
                .as("the session of before")
                .isEqualTo("/sign-in");
        assertThat(visitor.get("/account").body()).contains("Your account was set up with a code");
    }

    @Test
    void afterADayTheCodeWorks() {
        var code = persons.handOut(careManager, claimant()).code();
        let(account, "24 hours");
        assertThat(entered(code)).contains("Date of birth");
    }

    @Test
    void whoFindsACodeLearnsNobodysNameAndHasFewTries() {
        var unclaimed = world.person("Noor", "Found");
        world.relate(careManager, Relation.CARE_TEAM, unclaimed);
        var code = persons.handOut(careManager, new Claimant(unclaimed, "Noor Found", BORN))
                .code();
        var thief = new Visitor(port);
        thief.get("/set-up");
        assertThat(thief.post("/set-up", "code", code).body())
                .contains("Date of birth")
                .doesNotContain("Noor");
        for (int day = 1; day <= 5; day++) {
            var tried = claim(thief, code, BORN.plusDays(day));
            assertThat(tried.statusCode()).isEqualTo(422);
            assertThat(tried.body()).doesNotContain("Noor");
        }
        assertThat(claim(thief, code, BORN).body()).contains("That code does not work");
    }

    @Test
    void theDeskGetsNoCode() {
        var desk = world.staff("front-desk", site, null);
        assertThatThrownBy(() -> persons.handOut(desk, claimant())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> persons.confirm(desk, person)).isInstanceOf(NotThere.class);
    }

    @Test
    void anAdministratorResetsNobodyAloneAndTheOwnerStopsIt() {
        var owner = Visitor.signedIn(port, world.login(nurse));
        var code = staff.inviteAgain(administrator, nurse.id()).code();
        assertThatThrownBy(() -> staff.confirmCode(administrator, nurse.id())).isInstanceOf(NotOneself.class);
        assertThat(entered(code)).contains("does not work yet");
        owner.get("/account");
        owner.post("/account/set-up-code", "_method", "delete");
        assertThat(entered(code)).contains("That code does not work");
    }

    @Test
    void aSecondAdministratorOpensIt() {
        var code = staff.inviteAgain(administrator, nurse.id()).code();
        staff.confirmCode(secondAdministrator, nurse.id());
        assertThat(entered(code)).contains("Welcome");
    }

    @Test
    void whoOpensDoorsForOthersIsNeverResetByWaiting() {
        for (var role : new String[] {"privacy-officer", "system-administrator"}) {
            var one = world.staff(role, site, null);
            var code = staff.inviteAgain(administrator, one.id()).code();
            let(one, "30 days");
            assertThat(entered(code)).as(role).contains("a second administrator");
            staff.confirmCode(secondAdministrator, one.id());
            assertThat(entered(code)).as(role).contains("Welcome");
        }
    }

    @Test
    void whoGetsAnotherRoleIsNotResetByACodeOfBefore() {
        var code = staff.inviteAgain(administrator, nurse.id()).code();
        var place = Grant.Place.at(site);
        staff.grant(administrator, nurse.id(), new Grant(Role.MANAGER, place, Instant.now(), null));
        let(nurse, "24 hours");
        assertThat(entered(code)).contains("That code does not work");
    }

    @Test
    void ofCodesThatAreMadeAtOnceOneIsOut() throws Exception {
        Callable<SetUpCode> make = () -> staff.inviteAgain(administrator, nurse.id());
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var made : threads.invokeAll(Collections.nCopies(4, make))) made.get();
        }
        assertThat(jdbc.sql("select count(*) from access.invitation where account_id = ? and ended_at is null")
                        .param(nurse.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyMakesACodeForThemself() {
        assertThatThrownBy(() -> staff.inviteAgain(administrator, administrator.id()))
                .isInstanceOf(NotOneself.class);
    }

    private Principal onTheTeam(UUID program) {
        var member = world.staff("care-manager", site, program);
        world.relate(member, Relation.CARE_TEAM, person);
        return member;
    }

    private Claimant claimant() {
        return new Claimant(person, "Marta Quint", BORN);
    }

    /** Lets so much time pass for the code that is out. */
    private void let(Principal owner, String pass) {
        jdbc.sql("update access.invitation set opens_at = opens_at - cast(? as interval) where account_id = ?")
                .params(pass, owner.id())
                .update();
    }

    private String entered(String code) {
        var visitor = new Visitor(port);
        visitor.get("/set-up");
        return visitor.post("/set-up", "code", code).body();
    }

    private static java.net.http.HttpResponse<String> claim(Visitor visitor, String code, LocalDate born) {
        return visitor.post(
                "/set-up/password",
                "code",
                code,
                "bornOn",
                born.toString(),
                "login",
                "marta-" + UUID.randomUUID(),
                "password",
                NEXT,
                "repeated",
                NEXT);
    }
}
