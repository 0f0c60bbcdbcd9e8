package health.attune.database;

import com.zaxxer.hikari.HikariDataSource;
import health.attune.database.clocks.MachineClock;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Clock clock() {
        return MachineClock.chosen();
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

    @Bean
    WholeDatabase wholeDatabase(Server server) {
        return server.whole();
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(Server server) {
        return new OwnerConnection(server.owner());
    }

    @Bean
    ServiceRole serviceRole(Server server) {
        var name = String.valueOf(server.connection().getUsername());
        return new ServiceRole(name, name.equals(server.owner().getUsername()));
    }

    /** Every connection of the pool says on whose behalf it is used. */
    @Bean
    static BeanPostProcessor nettedPool() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new NettedSource(pool) : bean;
            }
        };
    }

    /** Migrations refuse to run on a server that could lose what it said it kept; they see every row. */
    @Bean
    FlywayConfigurationCustomizer durabilityBeforeMigrations(Server server) {
        return flyway -> {
            Durability.require(server.owner());
            Durability.require(server.connection());
            ServiceRole.requireHeld(server.connection());
            flyway.initSql("set attune.viewer = '" + Viewer.SERVICE.word() + "'");
        };
    }

    private record OwnerConnection(JdbcConnectionDetails owner) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return String.valueOf(owner.getUsername());
        }

        @Override
        public String getPassword() {
            return String.valueOf(owner.getPassword());
        }

        @Override
        public String getJdbcUrl() {
            return owner.getJdbcUrl();
        }
    }
}
