package health.attune.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.handovers.Handover.Kind;
import health.attune.handovers.Handovers.Told;
import health.attune.handovers.Line.Day;
import health.attune.handovers.Line.Plan;
import health.attune.handovers.Line.Wish;
import health.attune.handovers.Lines.Planned;
import health.attune.jobs.Job;
import health.attune.rosters.Absences;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hand-over begins by itself where a role ends, of what that role was for and of nothing else. */
@AttuneTest
class HandoverBeginsTest {
    @Autowired
    World world;

    @Autowired
    Handovers handovers;

    @Autowired
    Lines lines;

    @Autowired
    Absences absences;

    @Autowired
    List<Job> jobs;

    @Autowired
    JdbcClient jdbc;

    final LocalDate today = World.today();
    Leaving leaving;
    UUID person;
    Principal worker;
    Principal supervisor;

    @BeforeEach
    void aWorker() {
        leaving = new Leaving(world, handovers, lines, jdbc);
        person = leaving.person;
        worker = leaving.worker;
        supervisor = leaving.supervisor;
    }

    @Test
    void whoMovesToAnotherSiteHandsOverThePeopleOfTheirOldOneAndKeepsTheOthers() {
        var elsewhere = world.site();
        var program = world.program(elsewhere);
        world.alsoHolds(worker, "care-manager", Grant.Place.of(program, elsewhere));
        var kept = leaving.person("Lorenzo", program);
        endIn(leaving.program, "now() + interval '5 days'");
        run();
        var told = handovers.all(worker).getFirst();
        assertThat(told.handover().place().siteId()).isEqualTo(leaving.site);
        assertThat(told.progress().all()).isEqualTo(1);
        assertThat(lines.of(worker, told.handover().id()))
                .extracting(line -> line.member().personId())
                .containsExactly(person)
                .doesNotContain(kept);
    }

    @Test
    void whoLeavesWhileOnLeaveHandsOverWithAllThatWasWrittenThen() {
        absences.say(worker, new Absences.Said(worker.id(), leaving.site, today, today.plusDays(12), null));
        run();
        var leave = handovers.all(worker).getFirst().handover();
        assertThat(leave.kind()).isEqualTo(Kind.LEAVE);
        note(leave.id());
        endIn(leaving.program, "now() + interval '5 days'");
        run();
        var told = handovers.all(worker).getFirst();
        assertThat(told.handover().kind()).isEqualTo(Kind.LEAVING);
        assertThat(note(told)).isEqualTo("Calm");
    }

    @Test
    void takenBackItComesAgainOnlyOnceTheRoleHasEndedAndWithAllThatWasWritten() {
        endIn(leaving.program, "now() + interval '5 days'");
        run();
        var begun = handovers.all(worker).getFirst().handover();
        note(begun.id());
        handovers.undo(worker, begun.id());
        run();
        assertThat(handovers.all(worker)).isEmpty();
        endIn(leaving.program, "now() - interval '1 minute'");
        jdbc.sql("update handovers.handover set last_day = (now() at time zone 'America/New_York')::date where id = ?")
                .param(begun.id())
                .update();
        run();
        assertThat(handovers.all(supervisor))
                .singleElement()
                .satisfies(told -> assertThat(note(told)).isEqualTo("Calm"));
    }

    private void note(UUID handover) {
        var plan = new Plan(null, Day.NONE, Day.NONE, null, new Wish(null, null), "Calm");
        lines.plan(worker, handover, leaving.member(person), new Planned(plan, 0));
    }

    private @Nullable String note(Told told) {
        return jdbc.sql("select note from handovers.line where handover_id = ?")
                .param(told.handover().id())
                .query(String.class)
                .single();
    }

    private void run() {
        jobs.stream()
                .filter(job -> job.name().equals("handovers.day"))
                .forEach(job -> job.work().run());
    }

    private void endIn(UUID program, String when) {
        jdbc.sql("update access.role_grant set ends_at = " + when + " where account_id = ? and program_id = ?")
                .params(worker.id(), program)
                .update();
    }
}
