package health.attune.drill;

import health.attune.drill.faults.Effort;
import health.attune.drill.faults.Fault;
import health.attune.drill.faults.Ground;
import health.attune.drill.product.Folders;
import health.attune.drill.product.Packaged;
import health.attune.drill.verdict.Tally;
import health.attune.drill.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One call of the drill: a folder of its own, a ground, and one fault after the other on it.
 *
 * @param folders where that folder is made
 */
record Run(Packaged packaged, Effort effort, Path folders) {

    /** Strikes with each, tells its verdict as soon as it is known, and returns all of them. */
    List<Verdict> all(List<Fault> faults, boolean keep, Consumer<Verdict> tell)
            throws IOException, InterruptedException {
        Files.createDirectories(folders);
        var folder = Files.createTempDirectory(folders.toAbsolutePath(), "run-");
        packaged.train(folder.resolve("training"));
        var verdicts = new ArrayList<Verdict>();
        try (var ground = Ground.make(packaged, folder.resolve("ground"), effort.seed())) {
            Runtime.getRuntime().addShutdownHook(new Thread(ground::close));
            for (var fault : faults) {
                var verdict = one(fault, ground);
                verdicts.add(verdict);
                tell.accept(verdict);
            }
        }
        if (!keep && verdicts.stream().noneMatch(Verdict::fails)) Folders.delete(folder);
        else System.out.println("Kept in " + folder);
        return verdicts;
    }

    private Verdict one(Fault fault, Ground ground) throws InterruptedException {
        var tally = new Tally(fault.name(), effort.seed(), ground.meter());
        try {
            fault.strike(ground, effort, tally);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            tally.require(false, "the drill itself went on to its end: " + e);
        }
        return tally.verdict();
    }
}
