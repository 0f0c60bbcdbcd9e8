package health.attune.console;

import health.attune.database.DatabaseSettings;
import health.attune.notices.Notices;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * The service as the commands start it. Libraries are silent until it stands: why it doesn't is an exception, which the
 * command tells in a sentence.
 */
public final class Service {
    private static final String ROOT = LoggingSystem.ROOT_LOGGER_NAME;

    /** Nobody waits for a page, and an import may write much at once. */
    private static final int SECONDS_OF_A_COMMAND = 3_600;

    private Service() {}

    /** With its pages, alone on its data folder. */
    static ConfigurableApplicationContext withPages(Class<?> application, List<String> settings) {
        var words = new ArrayList<>(settings);
        words.add("--attune.database.alone=true");
        return run(new SpringApplicationBuilder(application).profiles(profiles()), words);
    }

    /** Figures for machines are given out only where a port is named for them. */
    private static String[] profiles() {
        var port = System.getenv("ATTUNE_METRICS_PORT");
        return port == null || port.isBlank() ? new String[0] : new String[] {"metrics"};
    }

    /** Without its pages, beside a running service or alone; a database is made where there is none. */
    static ConfigurableApplicationContext withoutPages(Class<?> application, PrintWriter out) {
        var context = withoutPages(new SpringApplicationBuilder(application), List.of());
        DataThere.tell(context.getBean(DatabaseSettings.class), out);
        return context;
    }

    /** The same, on data that is there: where there is none, it is refused, and none is made. */
    public static ConfigurableApplicationContext onData(Class<?> application, PrintWriter out) {
        return withoutPages(new SpringApplicationBuilder(application).listeners(new DataThere(out)), List.of());
    }

    /** The same, on tables as they are: an update that waits is not begun. */
    static ConfigurableApplicationContext beforeUpdates(Class<?> application, PrintWriter out) {
        var builder = new SpringApplicationBuilder(application).listeners(new DataThere(out));
        return withoutPages(builder, List.of("--spring.flyway.enabled=false"));
    }

    private static ConfigurableApplicationContext withoutPages(
            SpringApplicationBuilder application, List<String> settings) {
        var builder = application.web(WebApplicationType.NONE).lazyInitialization(true);
        var words = new ArrayList<>(settings);
        words.add("--logging.level.health.attune=warn");
        words.add("--spring.datasource.hikari.maximum-pool-size=4");
        words.add("--spring.datasource.hikari.minimum-idle=1");
        words.add("--attune.database.patience=" + SECONDS_OF_A_COMMAND);
        return run(builder, words);
    }

    /** Says that nothing leaves this machine, where that is so: nobody should wait for a mail that can't come. */
    static void sayIfSilent(ConfigurableApplicationContext context) {
        if (!context.getBean(Notices.class).channelsOn().isEmpty()) return;
        System.out.println("Nothing leaves this machine: neither mail nor text messages are set up, and alerts are"
                + " shown inside Attune only. docs/howto/notices.md says how to change that.");
    }

    /** Libraries say nothing but warnings, in a command that starts no service. */
    static void quiet() {
        LoggingSystem.get(Service.class.getClassLoader()).setLogLevel(ROOT, LogLevel.WARN);
    }

    /** Stops it without a word about what it was doing. */
    static void abandon(ConfigurableApplicationContext context) {
        LoggingSystem.get(Service.class.getClassLoader()).setLogLevel(ROOT, LogLevel.OFF);
        context.close();
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder builder, List<String> words) {
        var logging = LoggingSystem.get(Service.class.getClassLoader());
        var context = builder.listeners(new Silence(logging), new SafeSettings(), new PortFree())
                .logStartupInfo(false)
                .run(words.toArray(String[]::new));
        logging.setLogLevel(ROOT, levelOf(context.getEnvironment()));
        return context;
    }

    /** Where it can be reached from this machine. */
    static String address(ConfigurableApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://localhost:" + (server == null ? 0 : server.getPort());
    }

    private static LogLevel levelOf(Environment environment) {
        return environment.getProperty("logging.level.root", LogLevel.class, LogLevel.WARN);
    }

    /** From when logging is set up until the service stands; before the others, who refuse in a sentence. */
    @Order(0)
    private record Silence(LoggingSystem logging) implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            logging.setLogLevel(ROOT, LogLevel.OFF);
        }
    }

    /** Asked before anything is started, since the web server would only find out at the very end. */
    private static final class PortFree implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            var settings = event.getEnvironment();
            if (event.getSpringApplication().getWebApplicationType() == WebApplicationType.NONE) return;
            int port = Binder.get(settings).bind("server.port", Integer.class).orElse(8080);
            var address = Binder.get(settings)
                    .bind("server.address", InetAddress.class)
                    .orElseGet(() -> new InetSocketAddress(0).getAddress());
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, port));
            } catch (IOException e) {
                throw new PortTaken(port);
            }
        }
    }

    /**
     * Before a command looks at data: says which it is, and refuses where there is none. A new and empty database would
     * answer every question with all being well.
     */
    private record DataThere(PrintWriter out) implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            var settings = Binder.get(event.getEnvironment()).bindOrCreate("attune.database", DatabaseSettings.class);
            if (!settings.isThere()) throw new NothingThere(settings.place());
            tell(settings, out);
        }

        static void tell(DatabaseSettings settings, PrintWriter out) {
            out.println("Data: " + settings.place());
            out.flush();
        }
    }

    /** Nothing was made either. */
    static final class NothingThere extends RuntimeException {
        NothingThere(String place) {
            super("There is no data in " + place + ", so nothing was done, and nothing was made there."
                    + " ATTUNE_DATA names another folder." + ofDemo());
        }

        private static String ofDemo() {
            var demo = DemoCommand.FOLDER;
            return DatabaseSettings.isKeptIn(Path.of(demo))
                    ? " The demo has its data in " + demo + ": put ATTUNE_DATA=" + demo + " before the command."
                    : "";
        }
    }

    /** Something else listens there. */
    static final class PortTaken extends RuntimeException {
        PortTaken(int port) {
            super("Port " + port + " is taken: by another Attune that still runs, or by another program."
                    + " Stop that one, or choose another port, such as ATTUNE_PORT=" + (port + 1) + ".");
        }
    }
}
