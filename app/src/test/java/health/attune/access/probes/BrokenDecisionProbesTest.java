package health.attune.access.probes;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.access.BrokenDecisionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The decision says yes to everybody, and no net is beneath: the probes must see it. */
@AttuneTest
@Import(BrokenDecisionTest.Broken.class)
class BrokenDecisionProbesTest {
    @Autowired
    ApplicationContext service;

    @Test
    void theProbesFindThatTheDecisionIsBroken() {
        var fixture = new Fixture(service);
        var run = new Run(new Prober(service, fixture), fixture.people.values());
        var plan = new Plan(fixture);
        ProbeRoute.read().stream()
                .filter(ProbeRoute::isAboutAPerson)
                .filter(route -> route.method().equals("GET"))
                .forEach(route -> run.make(plan.of(route).stream()
                        .filter(probe -> probe.shape() == Shape.PLAIN)
                        .filter(probe -> probe.actor().name().equals("care-manager"))
                        .toList()));
        System.out.println("with a broken decision, probes: " + run.count() + ", wrong: "
                + run.wrong().size());
        assertThat(run.wrong()).hasSizeGreaterThan(run.count() / 4).anyMatch(wrong -> wrong.contains(" shows "));
    }
}
