package health.attune.crowds;

import java.util.Arrays;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** As many threads as requests may be at work or wait for it in all lanes, and some for what is in no lane. */
@Component
class ServerThreads implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private static final int IN_NO_LANE = 64;

    private final CrowdSettings settings;

    ServerThreads(CrowdSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        int threads = IN_NO_LANE
                + Arrays.stream(Lane.values())
                        .mapToInt(lane -> Places.holding(settings.of(lane)))
                        .sum();
        factory.addProtocolHandlerCustomizers(protocol -> {
            if (protocol instanceof AbstractProtocol<?> server) server.setMaxThreads(threads);
        });
    }
}
