package health.attune.notices.ways;

import health.attune.notices.NoticeKind;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The codes that confirm addresses, made when they are sent: until then there is none that could be read. */
@Component
public class Confirmations {
    static final String KIND = "notices.code";

    private final WayStore store;

    Confirmations(WayStore store) {
        this.store = store;
    }

    /** A code for the address; the one before it no longer counts. */
    public String newCode(UUID wayId) {
        var code = Code.random();
        store.keepCode(wayId, code.hash(wayId));
        return code.digits();
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        NoticeKind confirmationCode() {
            return new NoticeKind(KIND);
        }
    }
}
