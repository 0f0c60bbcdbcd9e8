package health.attune.drill.requests;

import health.attune.drill.product.Instance;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What came of a run.
 *
 * @param renewals how often somebody signed in
 */
record RequestReport(int requests, double seconds, int renewals) {
    private static final int SHOWN = 20;

    /** Prints it and keeps what was answered wrongly in that folder; true where nothing was. */
    boolean tell(Sender.Field field, Instance service, Path folder) throws IOException {
        var out = System.out;
        covered(field.coverage(), out);
        var errors =
                service.said().lines().filter(line -> line.contains(" ERROR ")).toList();
        errors.stream().limit(SHOWN).forEach(line -> out.println("In the log: " + line));
        for (var fault : field.faults().values()) out.println(kept(fault, folder));
        boolean well = service.isAlive() && service.isReady();
        out.printf(
                "%d kinds of wrong answers, %d errors in the log, the service is %s.%n",
                field.faults().size(), errors.size(), well ? "well" : "not well");
        return field.faults().isEmpty() && errors.isEmpty() && well;
    }

    private void covered(Coverage coverage, PrintStream out) {
        coverage.callers().forEach((who, statuses) -> out.printf("%-26s %s%n", who, statuses));
        var never = coverage.neverReached();
        out.printf(
                "%n%,d requests in %.0f s to %d routes, %d of them never let through; %d sign-ins.%n",
                requests, seconds, coverage.routes(), never.size(), renewals);
        if (!never.isEmpty()) out.println("Never let through: " + String.join(", ", never));
    }

    private static String kept(Sender.Fault fault, Path folder) throws IOException {
        var name = (fault.made().target() + "-" + fault.what()).replaceAll("[^A-Za-z0-9]+", "-");
        var request =
                Files.write(folder.resolve(name + ".request"), fault.made().bytes());
        Files.writeString(
                folder.resolve(name + ".reply"),
                String.join("\n", fault.reply().head()) + "\n\n" + fault.reply().body());
        return fault.made() + " by " + fault.caller() + ": " + fault.what() + "\n    kept in " + request;
    }
}
