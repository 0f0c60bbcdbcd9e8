package health.attune.reviews;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
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
    private final JdbcClient jdbc;

    InReview(World world, Asked asked, CaseloadOf caseload, Reviews reviews, JdbcClient jdbc) {
        this.world = world;
        this.asked = asked;
        this.caseload = caseload;
        this.reviews = reviews;
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
                new Reviews.Request(id, consultant.id(), "Is the dose high enough?"));
        return id;
    }
}
