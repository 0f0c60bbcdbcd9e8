package health.attune.merges.web;

import health.attune.merges.Merges;
import health.attune.pages.Fragment;
import health.attune.people.sections.ProfileSection;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where pages of other modules lead here. */
@Configuration(proxyBeanMethods = false)
class MergePlaces {

    /** For whoever may do it; what was done is told there. */
    @Bean
    @Order(10)
    ProfileSection recordedTwice(Merges merges) {
        return (who, personId) -> merges.may(who, personId)
                ? Optional.of(new Fragment(
                        "merges/profile", Map.of("id", personId, "merged", merges.isPartOfOne(who, personId))))
                : Optional.empty();
    }
}
