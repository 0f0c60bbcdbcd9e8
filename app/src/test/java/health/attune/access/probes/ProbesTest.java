package health.attune.access.probes;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address, by every principal, about everybody: the verdicts come from the published matrix alone. */
@AttuneTest
class ProbesTest {
    private static final Path FOUND = Path.of("target", "wrong-probes.txt");
    private static final int TOLD = 30;

    @Autowired
    ApplicationContext service;

    @Test
    void everyAddressSaysWhichVerbOnWhichClassItTakes() {
        var handlers = service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var addresses = new TreeSet<String>();
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> addresses.add(method + " " + pattern))));
        assertThat(new TreeSet<>(
                        ProbeRoute.read().stream().map(ProbeRoute::address).toList()))
                .isEqualTo(addresses);
    }

    @Test
    void everyProbeFindsWhatTheMatrixSays() throws IOException {
        var began = Instant.now();
        var fixture = new Fixture(service);
        var run = new Run(new Prober(service, fixture), fixture.people.values());
        var plan = new Plan(fixture);
        ProbeRoute.read().forEach(route -> run.make(plan.of(route)));
        System.out.printf(
                "probes: %,d, wrong: %,d, in %s%n", run.count(), run.wrong().size(), since(began));
        System.out.println("waiting for a relation: " + String.join(", ", new Rows().untouched()) + "; for labels: "
                + Arrays.stream(Subject.Label.values())
                        .filter(Subject.Label::waits)
                        .toList());
        Files.write(FOUND, run.wrong());
        assertThat(run.wrong().stream().limit(TOLD).toList()).isEmpty();
    }

    private static Duration since(Instant began) {
        return Duration.ofSeconds(Duration.between(began, Instant.now()).toSeconds());
    }
}
