package health.attune.assets;

import health.attune.Attune;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Times the page of a person with five years of weekly check-ins, over HTTP and among as many other people as asked
 * for: {@code PersonPageTiming [others] [requests] [stay]}. With {@code stay} the service goes on until it is stopped.
 */
public final class PersonPageTiming {
    private static final int WEEKS = 260;
    private static final List<String> ASKED = List.of("who-5", "ucla-3", "phq-9", "gad-7");

    private final HttpClient client;
    private final String address;

    private PersonPageTiming(HttpClient client, String address) {
        this.client = client;
        this.address = address;
    }

    public static void main(String[] args) throws Exception {
        int others = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int requests = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        var folder = Files.createTempDirectory("attune-timing");
        try (var service = start(folder)) {
            var world = service.getBean(World.class);
            var site = world.site();
            var program = world.program(site);
            var worker = world.staff("care-manager", site, program);
            var person = person(service, worker, program);
            for (int i = 0; i < others; i++) person(service, worker, program);
            System.out.println("others " + others + ", page " + person + ", login " + world.login(worker));
            report(service, world.login(worker), person, requests);
            if (Arrays.asList(args).contains("stay")) Thread.currentThread().join();
        }
    }

    private static ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(Attune.class, World.class)
                .run("--server.port=0", "--attune.database.folder=" + folder);
    }

    private static UUID person(ConfigurableApplicationContext service, Principal worker, UUID program) {
        var world = service.getBean(World.class);
        var person = world.person("Rosa", "Díaz");
        world.episode(person, program);
        world.relate(worker, Relation.CARE_TEAM, person);
        new Diary(service).weekly(person, WEEKS, ASKED);
        return person;
    }

    private static void report(ConfigurableApplicationContext service, String login, UUID person, int requests)
            throws Exception {
        var port = service.getBean(Environment.class).getProperty("local.server.port");
        try (var client = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            var timing = new PersonPageTiming(client, "http://localhost:" + port);
            timing.signIn(login);
            for (var path : List.of("", "?span=all", "?span=all&rows=all", "/timeline"))
                timing.report("/people/" + person, path, requests);
        }
    }

    private void report(String person, String path, int requests) {
        for (int i = 0; i < requests; i++) nanos(person + path);
        var sorted = LongStream.range(0, requests)
                .map(i -> nanos(person + path))
                .sorted()
                .toArray();
        System.out.printf(
                "%-20s p50 %.1f ms  p95 %.1f ms  p99 %.1f ms  max %.1f ms%n",
                path.isEmpty() ? "page" : path,
                sorted[requests / 2] / 1e6,
                sorted[requests * 95 / 100] / 1e6,
                sorted[requests * 99 / 100] / 1e6,
                sorted[requests - 1] / 1e6);
    }

    private void signIn(String login) throws Exception {
        var form = client.send(get("/sign-in"), HttpResponse.BodyHandlers.ofString())
                .body();
        var token = form.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var body = "_csrf=" + token + "&login=" + login.replace("@", "%40") + "&password="
                + World.PASSWORD.replace(" ", "+");
        client.send(
                HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private long nanos(String path) {
        try {
            long before = System.nanoTime();
            var answer = client.send(get(path), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
            return System.nanoTime() - before;
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }
}
