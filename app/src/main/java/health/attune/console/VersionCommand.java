package health.attune.console;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "version",
        description = "Prints the version of Attune, Java and the operating system.",
        mixinStandardHelpOptions = true)
final class VersionCommand implements Runnable, CommandLine.IVersionProvider {

    @Override
    public void run() {
        for (var line : getVersion()) System.out.println(line);
    }

    @Override
    public String[] getVersion() {
        var versions = new Properties();
        try (var in = VersionCommand.class.getResourceAsStream("/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("The package has no versions in it; build it again.", e);
        }
        return new String[] {
            "Attune " + versions.getProperty("attune.version"),
            "Java " + Runtime.version(),
            System.getProperty("os.name") + " " + System.getProperty("os.version")
        };
    }
}
