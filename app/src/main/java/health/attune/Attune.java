package health.attune;

import health.attune.console.Console;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The service, and the commands an operator runs beside it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Attune {

    public static void main(String[] args) {
        System.exit(Console.run(Attune.class, args));
    }
}
