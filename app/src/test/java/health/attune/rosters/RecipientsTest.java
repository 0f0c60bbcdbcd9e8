package health.attune.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.staff.StaffAccounts;
import health.attune.pages.Refusal;
import health.attune.programs.Organization;
import health.attune.programs.Programs;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class RecipientsTest {
    private static final List<String> ROLES = List.of(
            "care-manager", "therapist", "nurse", "peer", "supervisor", "group-facilitator", "front-desk", "manager");

    @Autowired
    World world;

    @Autowired
    Recipients recipients;

    @Autowired
    OnLeave leave;

    @Autowired
    Rosters rosters;

    @Autowired
    Absences absences;

    @Autowired
    Programs programs;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final LocalDate today = World.today();
    UUID site;
    UUID program;
    UUID person;
    UUID episode;
    Principal manager;

    @BeforeEach
    void aPersonServed() {
        site = world.site();
        program = world.program(site);
        person = world.person("Amina", "Yusuf");
        episode = world.episode(person, program);
        manager = world.staff("manager", site, null);
    }

    @Test
    void theTeamThenItsCoverThenWhoIsOnDutyThenWhomProgramSiteAndOrganizationNamed() {
        var member = world.staff("peer", site, program);
        var lead = world.staff("therapist", site, program);
        var away = world.staff("nurse", site, program);
        world.joinTeam(member, episode, false);
        world.joinTeam(away, episode, false);
        world.joinTeam(lead, episode, true);
        var cover = world.staff("care-manager", site, null);
        absences.say(away, new Absences.Said(away.id(), site, today, today, cover.id()));
        var onDuty = world.staff("social-worker", site, null);
        aroundTheClock(onDuty);
        var byProgram = name("programs.program", program);
        var bySite = name("programs.site", site);
        assertThat(told())
                .containsExactly(
                        lead.id(),
                        member.id(),
                        cover.id(),
                        onDuty.id(),
                        byProgram.id(),
                        bySite.id(),
                        world.fallback(site).id());
    }

    @Test
    void whoeverIsAwayFromTheirDutyIsReplacedByTheirCover() {
        var onDuty = world.staff("social-worker", site, null);
        var cover = world.staff("care-manager", site, null);
        aroundTheClock(onDuty);
        absences.say(onDuty, new Absences.Said(onDuty.id(), site, today, today, cover.id()));
        assertThat(told()).containsExactly(cover.id(), world.fallback(site).id());
    }

    @Test
    void whoeverWorksInAnotherProgramByNowIsNotToldBeforeTheTeam() {
        var lead = world.staff("therapist", site, program);
        world.joinTeam(lead, episode, true);
        var member = world.staff("peer", site, program);
        world.joinTeam(member, episode, false);
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(lead.id())
                .update();
        world.alsoHolds(lead, "therapist", Grant.Place.of(world.program(site), site));
        assertThat(told()).containsExactly(member.id(), world.fallback(site).id());
    }

    @Test
    void whoeverIsOnLeaveIsNotTold() {
        var lead = world.staff("therapist", site, program);
        world.joinTeam(lead, episode, true);
        leave.begin(lead);
        assertThat(told()).containsExactly(world.fallback(site).id());
    }

    @Test
    void whoeverIsAwayIsToldBeforeNobodyOfThePlaceIs() {
        leave.begin(world.fallback(site));
        world.fallback(null, site);
        var lead = world.staff("therapist", site, program);
        world.joinTeam(lead, episode, true);
        absences.say(lead, new Absences.Said(lead.id(), site, today, today, null));
        assertThat(told()).containsExactly(lead.id());
        var there = world.staff("nurse", site, null);
        assertThat(told()).containsExactly(there.id());
    }

    @Test
    void theLastResortIsNobodyWhoIsOnLeave() {
        world.fallback(null, site);
        var working = programs.couldActAt(List.of(site)).keySet();
        var one = world.staff("nurse", site, null);
        for (var away : working) leave.begin(Principal.staff(away, "Away"));
        assertThat(told()).containsExactly(one.id());
        leave.begin(one);
        assertThat(told()).as("somebody of another organization").isNotEmpty().doesNotContain(one.id());
    }

    @Test
    void somebodyOfThePlaceIsTheLastResortBeforeAnybodyElse() {
        world.fallback(null, site);
        assertThat(told())
                .singleElement()
                .satisfies(one -> assertThat(programs.couldActAt(List.of(site))).containsKey(one));
        person = world.person("Nadie", "Solo");
        assertThat(told()).isNotEmpty();
    }

    /** Whatever is changed through the doors, and whatever of it is refused: there is always somebody who may act. */
    @Test
    void whateverIsChangedSomebodyIsToldWhoMayAct() {
        for (int seed = 0; seed < 12; seed++) {
            aPersonServed();
            var random = new Random(seed);
            var staff = new ArrayList<Principal>(List.of(world.fallback(site)));
            for (int i = 0; i < 8; i++)
                staff.add(world.staff(
                        ROLES.get(random.nextInt(ROLES.size())), site, random.nextBoolean() ? program : null));
            var administrator = world.staff("system-administrator", null, null);
            for (int step = 0; step < 25; step++) {
                change(random, staff, administrator);
                List<UUID> told = transaction.execute(status -> recipients.there(person));
                assertThat(told).as("seed %d, step %d", seed, step).isNotEmpty();
                assertThat(programs.couldActAt(List.of(site)).keySet())
                        .as("seed %d, step %d", seed, step)
                        .containsAll(told);
            }
        }
    }

    private void change(Random random, List<Principal> staff, Principal administrator) {
        var one = staff.get(random.nextInt(staff.size()));
        var other = staff.get(random.nextInt(staff.size()));
        try {
            switch (random.nextInt(6)) {
                case 0 -> world.joinTeam(one, episode, random.nextBoolean());
                case 1 -> world.leaveTeams(one);
                case 2 -> away(random, one, random.nextBoolean() ? other : null);
                case 3 -> rosters.add(manager, List.of(shift(one, DayOfWeek.of(1 + random.nextInt(7)))));
                case 4 -> accounts.deactivate(administrator, one.id(), java.time.Instant.now());
                default -> named(administrator, random.nextBoolean() ? other : null);
            }
        } catch (Refusal refused) {
            // refused: nothing was changed
        }
    }

    private void away(Random random, Principal who, @Nullable Principal cover) {
        var first = today.plusDays(random.nextInt(3) - 1);
        absences.say(
                who,
                new Absences.Said(
                        who.id(), site, first, first.plusDays(random.nextInt(3)), cover == null ? null : cover.id()));
    }

    private void named(Principal administrator, @Nullable Principal who) {
        var id = programs.site(site).organizationId();
        var now = programs.organizations().stream()
                .filter(organization -> organization.id().equals(id))
                .findFirst()
                .orElseThrow();
        programs.arrange(administrator, new Organization(id, now.name(), false, null, who == null ? null : who.id()));
    }

    private void aroundTheClock(Principal who) {
        for (var day : DayOfWeek.values()) rosters.add(manager, List.of(shift(who, day)));
    }

    private Shift shift(Principal who, DayOfWeek day) {
        return new Shift(
                UUID.randomUUID(),
                site,
                who.id(),
                day,
                new Hours(LocalTime.MIN, LocalTime.MIN),
                today.minusDays(9),
                null);
    }

    private Principal name(String table, UUID id) {
        var who = world.staff("care-manager", site, null);
        jdbc.sql("update " + table + " set fallback_account_id = ? where id = ?")
                .params(who.id(), id)
                .update();
        return who;
    }

    private List<UUID> told() {
        return transaction.execute(status -> recipients.of(person));
    }
}
