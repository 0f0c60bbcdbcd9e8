package health.attune.access.canaries;

import health.attune.database.Ids;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that can go wrong on the way, with a planted word in it each time. */
final class Faults {
    private static final int TOO_LARGE = 1_200_000;

    private final Canaries canaries;
    private final Watched staff;
    private final String person;

    Faults(Canaries canaries, Watched staff, String person) {
        this.canaries = canaries;
        this.staff = staff;
        this.person = person;
    }

    void malformed() {
        var at = "/people/" + person;
        staff.post(at + "/goals", "id", canaries.word("malformed"), "words", canaries.word("goal"));
        staff.post(at + "/goals", "id", Ids.next().toString(), "words", canaries.word("goal") + '\0');
        staff.post(at + "/goals", "id", Ids.next().toString(), "words", canaries.word("goal") + "x".repeat(2_000));
        staff.post(at + "/details", "version", canaries.word("malformed"), "givenName", canaries.word("name"));
        staff.post(at + "/details", "version", "99", "givenName", canaries.word("name"), "gender", "female");
        staff.post(at + "/goals", "words", canaries.word("goal") + "x".repeat(TOO_LARGE));
        staff.upload(at + "/goals", canaries.word("file") + "x".repeat(3 * TOO_LARGE));
        staff.post(at + "/circumstances", "kind", canaries.word("kind"), "year", canaries.word("year"));
        staff.post(at + "/nowhere", "words", canaries.word("goal"));
        staff.post("/people/search?sought=x", "sought", canaries.word("sought") + '\0');
    }

    /** What somebody else has already, and what nobody has. */
    void taken(String identifier) {
        staff.post("/people/" + person + "/identifiers", "system", "Clinic", "value", identifier);
        staff.post("/people/" + person + "/identifiers", "system", "Clinic", "value", identifier);
        staff.post("/people/" + Ids.next() + "/words", "people", canaries.word("own words"));
    }

    void secrets(Watched stranger) {
        stranger.get("/sign-in");
        for (int i = 0; i < 3; i++)
            stranger.post(
                    "/sign-in",
                    "login",
                    canaries.word("login"),
                    "password",
                    canaries.planted("password", canaries.word("password")));
        stranger.post("/set-up", "code", canaries.word("set-up code"));
        stranger.post("/links", "token", canaries.word("secret of a link"));
        stranger.post("/sign-in/code", "code", canaries.word("code"));
    }

    /** The connection of a request is cut off in the middle of its statement. */
    void cutOff(JdbcClient jdbc, TransactionTemplate transaction) throws Exception {
        var cut = transaction.execute(status -> {
            jdbc.sql("lock table goals.wording in exclusive mode").update();
            var answer = CompletableFuture.supplyAsync(() -> staff.post(
                    "/people/" + person + "/goals", "id", Ids.next().toString(), "words", canaries.word("goal")));
            while (!answer.isDone() && terminated(jdbc) == 0) Thread.onSpinWait();
            return answer;
        });
        cut.get(60, TimeUnit.SECONDS);
    }

    private static int terminated(JdbcClient jdbc) {
        return jdbc.sql("select pg_terminate_backend(l.pid) from pg_locks l where not l.granted"
                        + " and l.relation = 'goals.wording'::regclass")
                .query(Boolean.class)
                .list()
                .size();
    }
}
