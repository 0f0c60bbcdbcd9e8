package health.attune.access.probes;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.access.BrokenLabelTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Every label counts as cleared, and no net is beneath: the probes must see it in what is labeled. */
@AttuneTest
@Import(BrokenLabelTest.Broken.class)
class BrokenLabelProbesTest {
    @Autowired
    ApplicationContext service;

    @Test
    void theProbesFindThatTheLabelRuleIsBroken() {
        var fixture = new Fixture(service);
        var run = new Run(new Prober(service, fixture), fixture.people.values());
        var manager = fixture.actors.stream()
                .filter(actor -> actor.name().equals("care-manager"))
                .findFirst()
                .orElseThrow();
        var labeled = fixture.people.get("labeled");
        ProbeRoute.read().stream()
                .filter(ProbeRoute::isAboutAPerson)
                .filter(route -> route.method().equals("GET"))
                .forEach(
                        route -> run.make(java.util.List.of(new Probe(route, manager, labeled, labeled, Shape.PLAIN))));
        System.out.println("with a broken label rule, probes: " + run.count() + ", wrong: "
                + run.wrong().size());
        assertThat(run.wrong())
                .hasSizeGreaterThan(10)
                .anyMatch(wrong -> wrong.contains(" shows "))
                .anyMatch(wrong -> wrong.contains("is refused and answers 200"));
    }
}
