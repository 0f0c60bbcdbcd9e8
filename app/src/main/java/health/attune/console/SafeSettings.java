package health.attune.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Asked before anything is started: settings that would leave a door open are refused with a sentence. */
final class SafeSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final List<String> SECRET_WORDS = List.of("password", "passphrase", "secret", "token");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = event.getEnvironment();
        requireSecretFiles(settings);
        if (event.getSpringApplication().getWebApplicationType() != WebApplicationType.NONE)
            requireSafeAddresses(settings);
    }

    private static void requireSafeAddresses(Environment settings) {
        var outside = settings.getProperty("attune.public-url", "").strip();
        var host =
                outside.startsWith("http:") ? String.valueOf(URI.create(outside).getHost()) : "localhost";
        if (!isThisMachine(host))
            throw new Unsafe("ATTUNE_PUBLIC_URL begins with http: and names a host that others reach (" + host
                    + "): passwords and answers could be read on the way. Put https in front and name that address.");
        if (outside.isEmpty() && !isThisMachine(settings.getProperty("server.address", "127.0.0.1")))
            throw new Unsafe("ATTUNE_ADDRESS lets others reach the service, and no address with https is named that"
                    + " they reach it by. Put https in front and set ATTUNE_PUBLIC_URL, or leave ATTUNE_ADDRESS out.");
    }

    private static void requireSecretFiles(Environment settings) {
        var configuration = Path.of(settings.getProperty("ATTUNE_CONFIG", "attune.properties"));
        if (isOpenToAll(configuration) && holdsSecrets(configuration)) throw open(configuration);
        for (var file : List.of(
                settings.getProperty("attune.backup.passphrase-file", ""),
                settings.getProperty("attune.database.folder", "") + "/secret.key"))
            if (!file.isBlank() && isOpenToAll(Path.of(file))) throw open(Path.of(file));
    }

    private static Unsafe open(Path file) {
        return new Unsafe("Everybody on this machine may read the secrets in " + file + ". Close it (chmod 600 " + file
                + ") and start again.");
    }

    private static boolean holdsSecrets(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("[=:]", 2)[0].toLowerCase(Locale.ROOT))
                    .filter(name -> !name.strip().startsWith("#"))
                    .anyMatch(name -> SECRET_WORDS.stream().anyMatch(name::contains));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be read.", e);
        }
    }

    private static boolean isOpenToAll(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            throw new UncheckedIOException("The rights of the file " + file + " can't be read.", e);
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Start is refused. */
    static final class Unsafe extends RuntimeException {
        Unsafe(String sentence) {
            super(sentence);
        }
    }
}
