package health.attune.console;

import health.attune.database.DatabaseSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/**
 * Before a command looks at data: says which it is, and refuses where there is none. A new and empty database would
 * answer every question with all being well.
 */
record DataThere(PrintWriter out) implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

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
}
