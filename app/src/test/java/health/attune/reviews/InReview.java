package health.attune.reviews;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.programs.CareTeams;
import health.attune.programs.Discipline;
import health.attune.reviews.Recommendation.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody in care whom the team can put before a consultant. */
@TestComponent
public class InReview {
    private final World world;
    private final Asked asked;
    private final CaseloadOf caseload;
    private final Reviews reviews;
    private final CareTeams teams;
    private final JdbcClient jdbc;

    InReview(World world, Asked asked, CaseloadOf caseload, Reviews reviews, CareTeams teams, JdbcClient jdbc) {
        this.world = world;
        this.asked = asked;
        this.caseload = caseload;
        this.reviews = reviews;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    public Someone someone(String name) {
        var someone = asked.someone(name, "phq-9");
        caseload.keep(someone.id());
        return someone;
    }

    /** A consultant of that program. */
    public Principal consultant(Someone someone) {
        return world.staff("psychiatric-consultant", someone.site(), programOf(someone));
    }

    public UUID programOf(Someone someone) {
        return jdbc.sql("select program_id from programs.episode where id = ?")
                .param(someone.episode())
                .query(UUID.class)
                .single();
    }

    /** Puts them before that consultant; returns the review's id. */
    public UUID put(Someone someone, Principal consultant) {
        var id = Ids.next();
        reviews.put(
                someone.manager(),
                someone.episode(),
                new Review.Request(id, consultant.id(), "Is the dose high enough?"));
        return id;
    }

    /** What a consultant says, with one suggestion for that member of the team. */
    public Consultation answer(Principal asked) {
        return new Consultation(Ids.next(), "Better, not yet well.", 10, List.of(suggestion(asked)));
    }

    private static Consultation.Suggestion suggestion(Principal asked) {
        return new Consultation.Suggestion(Ids.next(), Kind.CHANGE_MEDICATION, "Raise it to 100 mg.", asked.id());
    }

    /** A review that has ended; returns the recommendation that somebody of the team is asked to follow. */
    public UUID recommended(Someone someone, Principal asked) {
        var consultant = consultant(someone);
        var answer = answer(asked);
        reviews.consult(consultant, put(someone, consultant), answer);
        return answer.suggestions().getFirst().id();
    }

    /** A doctor of primary care on their team. */
    public Principal doctor(Someone someone) {
        var doctor = world.staff("primary-care", someone.site(), programOf(someone));
        teams.join(someone.manager(), someone.episode(), doctor.id(), Discipline.PRIMARY_CARE);
        return doctor;
    }
}
