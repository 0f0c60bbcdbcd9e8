package health.attune.console;

import health.attune.access.SetUpCode;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.core.env.Environment;

/** Prints a set-up code with what to do with it. */
record CodeShown(PrintWriter out, Environment settings) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z");

    void print(String whose, SetUpCode made) {
        var address = address() + "/set-up";
        out.println("The set-up code of " + whose.strip() + ":");
        out.println();
        out.println("    " + made.code());
        out.println();
        out.println("It works once, until " + MOMENT.format(made.expiresAt().atZone(ZoneId.systemDefault()))
                + ", and is not shown again. While the service runs (./attune serve), type it at");
        out.println(address + " or open");
        out.println();
        out.println("    " + address + "#" + made.code());
        out.flush();
    }

    private String address() {
        var outside = settings.getProperty("attune.public-url", "");
        return outside.isBlank()
                ? "http://localhost:" + settings.getProperty("server.port")
                : outside.replaceAll("/+$", "");
    }
}
