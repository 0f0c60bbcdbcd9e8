package health.attune.checkins.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class LinkPagesTest {
    private static final Pattern LINK = Pattern.compile("(http://[\\w.:]+/links)#([\\w-]{43})");
    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"|\"X-CSRF-TOKEN\":\\s*\"[^\"]*\"");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyWaits() {
        jdbc.sql("delete from access.attempt").update();
    }

    @Test
    void aLinkOpensItsCheckinOnTheFirstDeviceAndNothingElse() {
        var someone = asked.someone("Noor Haddad", "phq-9");
        var token = make(someone);
        var phone = new Visitor(port);
        for (int look = 0; look < 3; look++)
            assertThat(phone.get("/links").body()).contains("Open my check-in");
        var opened = phone.post("/links", "token", token);
        var checkin = Visitor.next(opened);
        assertThat(checkin).matches("/checkins/[\\w-]+");
        assertThat(phone.get(checkin).body()).contains("10 questions").doesNotContain("Noor");
        assertThat(phone.get("/people").statusCode()).isEqualTo(404);
        assertThat(phone.get("/people/" + someone.id() + "/checkins").statusCode())
                .isEqualTo(404);
        var other = asked.someone("Otra Persona", "phq-9");
        assertThat(phone.get("/checkins/" + asked.open(other)).statusCode()).isEqualTo(404);
    }

    @Test
    void onAnotherDeviceItDoesNotOpenAndOnTheFirstOneItOpensAgain() {
        var token = make(asked.someone("Noor Haddad", "phq-9"));
        var phone = new Visitor(port);
        phone.get("/links");
        var checkin = Visitor.next(phone.post("/links", "token", token));

        var elsewhere = new Visitor(port);
        elsewhere.get("/links");
        var refused = elsewhere.post("/links", "token", token);
        assertThat(alike(refused)).isEqualTo(alike(follow("forged")));
        assertThat(refused.body()).contains("on another device before").contains("988");

        phone.get("/links");
        assertThat(Visitor.next(phone.post("/links", "token", token)))
                .as("on the same device it opens again")
                .isEqualTo(checkin);
    }

    @Test
    void aFinishedOneIsNoLongerNeeded() {
        var someone = asked.someone("Noor Haddad", "phq-9");
        var token = make(someone);
        var phone = new Visitor(port);
        phone.get("/links");
        var checkin = Visitor.next(phone.post("/links", "token", token));
        for (int number = 1; number <= 10; number++) {
            phone.get(checkin + "/answers/" + number);
            var saved = phone.post(checkin + "/answers/" + number, "item", "phq9-" + number, "value", "0");
            assertThat(saved.statusCode()).isEqualTo(303);
        }
        phone.get(checkin + "/review");
        var result = Visitor.next(phone.post(checkin + "/completion"));
        assertThat(phone.get(result).body())
                .contains("0 of 27")
                .as("earlier answers are not told to whoever holds the device")
                .contains("not shown here");
        phone.get("/links");
        var ended = phone.post("/links", "token", token);
        assertThat(alike(ended)).isEqualTo(alike(follow("forged")));
        assertThat(ended.body()).contains("Everything you saved is safe");
    }

    @Test
    void withoutScriptTheWholeLinkIsPasted() {
        var token = make(asked.someone("Noor Haddad", "phq-9"));
        assertThat(follow(" http://localhost:8080/links#" + token + "\n").statusCode())
                .isEqualTo(303);
    }

    @Test
    void noAddressTakesTheToken() {
        var token = make(asked.someone("Noor Haddad", "phq-9"));
        assertThat(new Visitor(port).get("/links/" + token).statusCode()).isEqualTo(404);
    }

    @Test
    void aNewerLinkEndsTheOlderOne() {
        var someone = asked.someone("Noor Haddad", "phq-9");
        var older = make(someone);
        var newer = make(someone);
        assertThat(alike(follow(older))).isEqualTo(alike(follow("forged")));
        assertThat(follow(newer).statusCode()).isEqualTo(303);
    }

    @Test
    void oneThatIsTakenBackOpensNothing() {
        var someone = asked.someone("Noor Haddad", "phq-9");
        var token = make(someone);
        var staff = Visitor.signedIn(port, world.login(someone.manager()));
        assertThat(staff.get("/people/" + someone.id() + "/checkins").body()).contains("is out");
        staff.post("/people/" + someone.id() + "/links", "_method", "delete");
        assertThat(alike(follow(token))).isEqualTo(alike(follow("forged")));
        assertThat(staff.get("/people/" + someone.id() + "/checkins").body()).doesNotContain("is out");
    }

    @Test
    void anExpiredOneAnswersLikeAForgedOne() {
        var token = make(asked.someone("Noor Haddad", "phq-9"));
        jdbc.sql("""
                update checkins.link set expires_at = now() - interval '1 second' where token_hash = sha256(?::bytea)
                """)
                .param(token.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();
        assertThat(alike(follow(token))).isEqualTo(alike(follow("forged")));
        for (var forged : new String[] {"", "x", "a".repeat(43), "%00", "a".repeat(10_000)})
            assertThat(follow(forged)).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("does not open anything").contains("988");
            });
    }

    @Test
    void theTokenIsKeptNowhereInTheClear() {
        var token = make(asked.someone("Noor Haddad", "phq-9"));
        assertThat(jdbc.sql("select count(*) from checkins.link where encode(token_hash, 'escape') like ?")
                        .param("%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        var answer = new Visitor(port).get("/links");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void aTabletForgetsAndNobodyIsSignedInOnItAnyMore() {
        var someone = asked.someone("Noor Haddad", "phq-9");
        var tablet = Visitor.signedIn(port, world.login(someone.manager()));
        tablet.get("/people/" + someone.id() + "/checkins");
        var checkin = Visitor.next(tablet.post("/people/" + someone.id() + "/tablets", "answeredBy", "person"));
        assertThat(tablet.get(checkin).body()).contains("For Noor").contains("give the tablet back");
        assertThat(tablet.get("/alerts").statusCode()).as("staff is signed out").isEqualTo(404);
        tablet.get(checkin + "/answers/1");
        tablet.post(checkin + "/answers/1", "item", "phq9-1", "value", "1");
        tablet.get(checkin + "/review");
        tablet.get(Visitor.next(tablet.post(checkin + "/completion")));
        var done = tablet.post("/pass", "_method", "delete");
        assertThat(done.headers().firstValue("Clear-Site-Data").orElse("")).contains("cache");
        assertThat(tablet.get(Visitor.next(done)).body()).contains("give it back to the desk");
        for (var page : new String[] {checkin, checkin + "/answers/1", checkin + "/result"})
            assertThat(Visitor.next(tablet.get(page))).isEqualTo("/sign-in");
    }

    private String make(Someone someone) {
        var staff = Visitor.signedIn(port, world.login(someone.manager()));
        staff.get("/people/" + someone.id() + "/checkins");
        var made = staff.post("/people/" + someone.id() + "/links", "answeredBy", "person");
        var found = LINK.matcher(made.body());
        assertThat(found.find()).as(made.body()).isTrue();
        assertThat(made.body()).contains("Wellness visits: your check-in is ready");
        return found.group(2);
    }

    @Test
    void whoFollowsManyInVainWaitsAndWhoOpensOneDoesNot() {
        var token = make(asked.someone("Noor Haddad", "phq-9"));
        var phone = new Visitor(port);
        for (int again = 0; again < 40; again++) {
            phone.get("/links");
            assertThat(phone.post("/links", "token", token).statusCode()).isEqualTo(303);
        }
        int vain = 0;
        while (vain < 60 && follow("forged").statusCode() == 404) vain++;
        assertThat(vain).isBetween(25, 35);
        var waits = follow("forged");
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValue("Retry-After")).isPresent();
    }

    /** Status, headers and body, without what is new in every answer. */
    private static String alike(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "x-request-id", "set-cookie"));
        return answer.statusCode() + " " + headers + " "
                + FORM_TOKEN.matcher(answer.body()).replaceAll("token");
    }

    private HttpResponse<String> follow(String token) {
        var visitor = new Visitor(port);
        visitor.get("/links");
        return visitor.post("/links", "token", token);
    }
}
