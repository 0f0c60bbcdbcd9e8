package health.attune.access.probes;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address, by every principal, about everybody: the verdicts come from the published matrix alone. */
@AttuneTest
class ProbesTest {
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
    void everyProbeFindsWhatTheMatrixSays() {
        long began = System.nanoTime();
        var fixture = new Fixture(service);
        System.out.println("fixture " + (System.nanoTime() - began) / 1_000_000 + " ms");
        var run = new Run(new Prober(service, fixture));
        var plan = new Plan(fixture);
        for (var route : ProbeRoute.read()) {
            long start = System.nanoTime();
            int before = run.count();
            run.make(plan.of(route));
            System.out.println("ROUTE " + route.address() + " " + (run.count() - before) + " in " + (System.nanoTime() - start) / 1_000_000);
        }
        System.out.println("probes: " + run.count() + ", wrong: " + run.wrong().size() + ", ms: "
                + (System.nanoTime() - began) / 1_000_000);
        System.out.println("waiting: " + String.join(", ", new Rows().untouched()) + "; labels");
        run.wrong().stream().limit(400).forEach(w -> System.out.println("WRONG " + w));
        assertThat(run.wrong()).isEmpty();
    }
}
