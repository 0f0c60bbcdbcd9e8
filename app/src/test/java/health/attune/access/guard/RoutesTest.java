package health.attune.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AttuneTest
class RoutesTest {
    @Autowired
    Routes routes;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void everyAddressHasItsPolicyAndEveryPolicyItsAddress() {
        var addresses = new TreeSet<String>();
        handlers.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> addresses.add(method + " " + pattern))));
        assertThat(new TreeSet<>(routes.addresses())).isEqualTo(addresses);
    }
}
