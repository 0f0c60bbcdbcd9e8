package health.attune.jobs;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** Beside a service that serves pages, not in a command that does one thing and ends. */
    @Bean
    @ConditionalOnWebApplication
    Jobs jobs(JobSettings settings, ObjectProvider<Job> declared, DataSource source, DatabaseTime time) {
        List<Job> all = declared.orderedStream().toList();
        return new Jobs(settings, all, source, time);
    }
}
