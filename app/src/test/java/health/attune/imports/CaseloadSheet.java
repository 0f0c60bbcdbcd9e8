package health.attune.imports;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.imports.ImportOrder.Way;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The spreadsheet of a clinic with two care managers, read by the mapping that comes with Attune. Days are written as
 * days from today: {@code -3}.
 */
final class CaseloadSheet {
    static final String ANA = "1001,\"Vega, Ana\",2/29/1980,555-0101,Active,-120,Rosa V.,-123,18,-10,7,-10,5,"
            + "-10,Phone,Yes,+7,2:30 PM\n";
    static final String KOFI = "1002,\"Osei, Kofi\",7/4/1972,,Active,-30,Rosa V.,-30,14,-30,14,,,-3,Visit,No show,,\n";
    static final String EVA = "1003,\"Lind, Eva\",1/9/1991,,Active,-2,Sam O.,,n/a,,,,,,,,,\n";
    static final String BLANK = ",,,,,,,,,,,,,,,,,\n";
    private static final String HEADER = "MRN,Patient,Date of birth,Phone,Status,Enrolled,Care manager,"
            + "First PHQ-9 date,First PHQ-9 score,Last PHQ-9 date,Last PHQ-9 score,Last GAD-7 date,Last GAD-7 score,"
            + "Last contact,Contact by,Reached,Next appointment,Time\n";
    private static final Pattern DAY = Pattern.compile("(?<=,)[+-]\\d+(?=,)");

    final String source = "urn:test:" + Ids.next();
    final UUID site;
    final UUID program;
    final Principal rosa;
    final Principal sam;
    private final Imports imports;
    private final World world;
    private final Path folder;

    CaseloadSheet(Imports imports, World world, Path folder) {
        this.imports = imports;
        this.world = world;
        this.folder = folder;
        this.site = world.site();
        this.program = world.program(site);
        this.rosa = world.staff("care-manager", site, program);
        this.sam = world.staff("care-manager", site, program);
    }

    RunReport run(String rows, Way way) throws Exception {
        return finish(rows, way).report();
    }

    Finished finish(String rows, Way way) throws Exception {
        var day = DateTimeFormatter.ofPattern("M/d/yyyy");
        var dated = DAY.matcher(rows)
                .replaceAll(found ->
                        World.today().plusDays(Integer.parseInt(found.group())).format(day));
        var table = Files.writeString(folder.resolve("caseload.csv"), HEADER + dated);
        var mapping = Files.writeString(folder.resolve("ours.yaml"), mapping());
        var order = new ImportOrder(table, folder.resolve("reports"), way, "a test");
        return imports.run(imports.plan(mapping.toString()), order, (done, all) -> {});
    }

    /** The one that is shipped, with the names of this clinic. */
    private String mapping() throws Exception {
        try (var in = Imports.class.getResourceAsStream("/imports/caseload-spreadsheet.yaml")) {
            var shipped = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return shipped.replace("source: Caseload spreadsheet", "source: " + source)
                    .replace("https://clinic.example/mrn", source)
                    .replace("Example Clinics", "Organization " + world.organizationOf(site))
                    .replace("Main Street Clinic", "Harbor Clinic")
                    .replace("program: Collaborative care", "program: Collaborative care " + program)
                    .replace("rosa.vega@clinic.example", world.login(rosa))
                    .replace("sam.ortiz@clinic.example", world.login(sam));
        }
    }
}
