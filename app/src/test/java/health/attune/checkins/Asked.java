package health.attune.checkins;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.checkins.answering.Saved;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** People who are asked something, with a team that is told. */
@TestComponent
public class Asked {
    private final World world;
    private final Checkins checkins;
    private final Answering answering;
    private final Schedules schedules;

    Asked(World world, Checkins checkins, Answering answering, Schedules schedules) {
        this.world = world;
        this.checkins = checkins;
        this.answering = answering;
        this.schedules = schedules;
    }

    /** Somebody in care at a site of their own, who is asked these instruments, due three days ago. */
    public Someone someone(String name, String... instruments) {
        var site = world.site();
        var program = world.program(site);
        var names = name.split(" ", 2);
        var person = world.person(names[0], names[1]);
        var episode = world.episode(person, program);
        var manager = world.staff("care-manager", site, program);
        world.joinTeam(manager, episode, true);
        for (var instrument : instruments)
            schedules.plan(
                    manager,
                    person,
                    new Schedules.Plan(
                            episode,
                            instrument,
                            14,
                            AnsweredBy.PERSON,
                            World.today().minusDays(3)));
        return new Someone(person, world.account(person), manager, site, episode);
    }

    public UUID open(Someone someone) {
        return checkins.open(
                someone.self(), new Checkins.Opening(someone.id(), AnsweredBy.PERSON, Mode.SIGNED_IN, "en"));
    }

    /** Answers that question of the PHQ-9. */
    public Saved answer(Someone someone, UUID checkin, int number, int value) {
        return answering.answer(someone.self(), checkin, new Given(number, "phq9-" + number, List.of(value), "en"));
    }

    /** Answers all of the PHQ-9 with that value, but "not at all" to the question about self-harm, and finishes. */
    public void answerAll(Someone someone, UUID checkin, int value) {
        for (int number = 1; number <= 10; number++) answer(someone, checkin, number, number == 9 ? 0 : value);
        answering.complete(someone.self(), checkin);
    }

    /** Finishes another check-in and leaves the question about self-harm out, which is a second alert. */
    public void skipSafety(Someone someone) {
        answering.complete(someone.self(), open(someone));
        var checkin = open(someone);
        for (int number = 1; number <= 8; number++) answer(someone, checkin, number, 0);
        answering.complete(someone.self(), checkin);
    }

    /** A person, their own account, and the lead of their team. */
    public record Someone(UUID id, Principal self, Principal manager, UUID site, UUID episode) {}
}
