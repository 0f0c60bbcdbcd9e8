package health.attune.billing;

import health.attune.billing.rules.RuleBook;
import health.attune.billing.rules.RulePacks;
import health.attune.database.DatabaseSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of payers: those that come with the service, and those in the folder {@code billing-rules} of the data. */
@Configuration(proxyBeanMethods = false)
class RulesInForce {
    static final String FOLDER = "billing-rules";

    /** Read once, at start: what is wrong in a file is told then, and not at the end of a month. */
    @Bean
    RuleBook payerRules(DatabaseSettings data) {
        return RulePacks.with(data.folder().resolve(FOLDER));
    }
}
