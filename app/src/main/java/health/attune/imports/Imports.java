package health.attune.imports;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.database.disks.DiskReserve;
import health.attune.imports.mapping.MappingReader;
import health.attune.imports.mapping.MappingRefused;
import health.attune.imports.runs.FileRuns;
import health.attune.imports.runs.RunStore;
import health.attune.pages.NotThere;
import health.attune.questionnaires.Questionnaires;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files of answers from elsewhere, taken in by a mapping; and what became of those that were. */
@Component
public class Imports {
    private static final int MOST_RUNS = 200;

    private final FileRuns files;
    private final RunStore runs;
    private final Questionnaires questionnaires;
    private final DiskReserve disk;
    private final Accounts accounts;

    Imports(FileRuns files, RunStore runs, Questionnaires questionnaires, DiskReserve disk, Accounts accounts) {
        this.accounts = accounts;
        this.disk = disk;
        this.questionnaires = questionnaires;
        this.files = files;
        this.runs = runs;
    }

    /**
     * Reads a mapping and checks it to the letter.
     *
     * @param mapping the name of one that comes with Attune, such as {@code nhanes}, or a file
     */
    public Plan plan(String mapping) throws MappingUnusable {
        try {
            return new Plan(MappingReader.read(text(mapping), questionnaires::findFor));
        } catch (MappingRefused e) {
            throw new MappingUnusable(e.problems().stream()
                    .map(problem -> "line " + problem.line() + ": " + problem.sentence())
                    .toList());
        } catch (MalformedInputException e) {
            throw new MappingUnusable(List.of("The mapping is not written in UTF-8."));
        } catch (IOException e) {
            throw new MappingUnusable(List.of(
                    "There is no mapping named " + mapping + ", and no file of that name that" + " can be read."));
        }
    }

    /** Takes in one file as a job with an identity of its own; every row that is refused is told, none is guessed. */
    public Finished run(Plan plan, ImportOrder order, Progress progress) throws IOException {
        disk.requireRoom();
        return files.run(plan.mapping(), order, progress);
    }

    /**
     * What was taken in for the organizations in which the reader works, the newest first. No person's data is in it;
     * the routes say who may read it.
     */
    public List<RunReport> newest(Principal who) {
        return runs.newest(accounts.workplaces(who), MOST_RUNS);
    }

    public RunReport show(Principal who, UUID runId) {
        return runs.find(accounts.workplaces(who), runId).orElseThrow(NotThere::new);
    }

    private static String text(String mapping) throws IOException {
        if (mapping.matches("[a-z0-9-]+"))
            try (var in = Imports.class.getResourceAsStream("/imports/" + mapping + ".yaml")) {
                if (in != null) return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
        return Files.readString(Path.of(mapping));
    }
}
