package health.attune.database;

import java.time.Clock;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    Server databaseServer(DatabaseSettings settings) {
        return settings.isExternal()
                ? new GivenServer(settings)
                : EmbeddedPostgres.openIn(settings.folder(), settings.alone());
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Server server) {
        return server.connection();
    }

    /** Migrations refuse to run on a server that could lose what it said it kept. */
    @Bean
    FlywayConfigurationCustomizer durabilityBeforeMigrations() {
        return flyway -> Durability.require(flyway.getDataSource());
    }
}
