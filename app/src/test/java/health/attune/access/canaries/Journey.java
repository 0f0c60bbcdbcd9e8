package health.attune.access.canaries;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Visitor;
import health.attune.World;
import health.attune.database.Ids;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Planted words on their way through the running service, as people and staff send them. */
final class Journey {
    private static final Pattern CODE = Pattern.compile("<code[^>]*>(([0-9A-Z]{4}-){4}[0-9A-Z]{4})</code>");
    private static final Pattern SECRET = Pattern.compile("/links#([\\w-]{43})");
    private static final Pattern ALERT = Pattern.compile("/alerts/([0-9a-f-]{36})");

    final Canaries canaries = new Canaries();
    final List<String> addresses = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final TreeSet<Integer> statuses = new TreeSet<>();
    private final List<Watched> visitors = new ArrayList<>();
    private final World world;
    private final int port;
    private final UUID site;
    private final UUID program;

    Journey(World world, int port) {
        this.world = world;
        this.port = port;
        site = world.site();
        program = world.program(site);
    }

    Watched visitor() {
        var visitor = new Watched(port, canaries, addresses, told);
        visitors.add(visitor);
        return visitor;
    }

    Watched signedIn(String login, String password) {
        var visitor = visitor();
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", "login", login, "password", password)
                        .statusCode())
                .isEqualTo(303);
        return visitor;
    }

    /** An administrator invites a colleague, who sets their password and signs in. */
    Watched colleague(String role) {
        var administrator = signedIn(
                world.login(world.staffOf("system-administrator", world.organizationOf(site))), World.PASSWORD);
        administrator.get("/accounts/new");
        var login = canaries.word("login");
        var name = canaries.word("staff name");
        var made = administrator.post("/accounts", "name", name, "login", login);
        var code = canaries.planted("set-up code", found(CODE, made));
        administrator.post("/accounts/" + world.accountOf(login) + "/roles", "role", role, "place", program.toString());
        var password = canaries.planted("password", canaries.word("password") + " over the bay");
        var visitor = visitor();
        visitor.get("/set-up");
        visitor.post("/set-up", "code", code);
        visitor.post("/set-up/password", "code", code, "password", password, "repeated", password);
        return signedIn(login, password).named(name);
    }

    /** Somebody is registered, with everything about them that can be typed in; returns their id. */
    String newcomer(Watched staff) {
        var id = Ids.next().toString();
        staff.get("/people/registration");
        var sent = staff.post("/people/registration", registration(id));
        assertThat(Visitor.next(sent)).as(sent.body()).isEqualTo("/people/" + id + "/profile");
        return id;
    }

    private String[] registration(String id) {
        return fields(
                "id=" + id + "&place=" + program + "&gender=female&language=en&version=0&mayText=true"
                        + "&identifierSystem=Clinic&phone=" + canaries.phone() + "&email=" + canaries.mail(),
                "givenName=name&familyName=name&preferredName=name&pronouns=pronouns&address=address"
                        + "&contactWishes=wishes&identifierValue=identifier");
    }

    /** Their lead writes down what they say. */
    void written(Watched lead, String person) {
        var at = "/people/" + person;
        lead.get(at + "/words");
        lead.post(at + "/words", fields("version=0", "people=own words&place=own words&purpose=own words"));
        lead.get(at + "/goals/new");
        lead.post(at + "/goals", fields("id=" + Ids.next(), "words=goal"));
        lead.get(at + "/circumstances/new");
        var happened = "id=" + Ids.next() + "&kind=job-loss&year=2025&lasting=once";
        lead.post(at + "/circumstances", fields(happened, "words=circumstance"));
        for (var page : List.of("", "/profile", "/team", "/timeline", "/contacts", "/checkins", "/circumstances"))
            lead.get(at + page);
        lead.post("/people/search", "sought", canaries.word("sought"));
    }

    /** Everything is answered by a link, an alert is raised, and the lead notes what was done. */
    void answered(Watched lead, String person, UUID episode) {
        var at = "/people/" + person;
        lead.get(at + "/schedules/new");
        var plan = "episode=" + episode + "&instrument=phq-9&everyDays=14&answeredBy=person&startsOn=";
        lead.post(at + "/schedules", fields(plan + World.today(), ""));
        lead.get(at + "/checkins");
        var link = lead.post(at + "/links", "answeredBy", "person");
        byLink(canaries.planted("secret of a link", found(SECRET, link)));
        var alert = "/alerts/" + found(ALERT, lead.get("/alerts"));
        lead.get(alert);
        lead.post(alert + "/notes", "words", canaries.word("note"));
        lead.post(alert + "/acknowledgement");
    }

    private void byLink(String token) {
        var phone = visitor();
        phone.get("/links");
        var checkin = Visitor.next(phone.post("/links", "token", token));
        for (int number = 1; number <= 10; number++) {
            phone.get(checkin + "/answers/" + number);
            phone.post(checkin + "/answers/" + number, "item", "phq9-" + number, "value", "1");
        }
        phone.post(checkin + "/completion");
        phone.get(checkin + "/result");
    }

    /**
     * @param planted fields that get a planted word each, of the kind that is named
     */
    private String[] fields(String plain, String planted) {
        var fields = new ArrayList<String>();
        for (var pair : plain.split("&", -1)) fields.addAll(List.of(pair.split("=", 2)));
        for (var pair : planted.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) fields.addAll(List.of(parts[0], canaries.word(parts[1])));
        }
        return fields.toArray(String[]::new);
    }

    UUID program() {
        return program;
    }

    TreeSet<Integer> statuses() {
        visitors.forEach(visitor -> statuses.addAll(visitor.statuses()));
        return statuses;
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        var found = pattern.matcher(answer.body());
        assertThat(found.find()).as(answer.statusCode() + " " + answer.body()).isTrue();
        return found.group(1);
    }
}
