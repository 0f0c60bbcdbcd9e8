package health.attune.bench;

import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;

@Command(
        name = "scoring",
        description = "PHQ-9 scorings per second and core, beside nine additions by hand.",
        mixinStandardHelpOptions = true)
final class ScoringBench implements Callable<Integer> {

    @Override
    public Integer call() throws RunnerException {
        var options = new OptionsBuilder()
                .include(ScoringRounds.class.getName())
                .threads(1)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .build();
        double library = 0;
        double byHand = 0;
        for (var result : new Runner(options).run()) {
            double score = result.getPrimaryResult().getScore();
            if (result.getParams().getBenchmark().endsWith("byHand")) byHand = score;
            else library = score;
        }
        System.out.printf(
                "%nPHQ-9 with its three scores, missing answers and ranges: %,.0f scorings per second and core.%n",
                library);
        System.out.printf(
                "Nine additions and nothing else: %,.0f per second, %.1f times as many.%n", byHand, byHand / library);
        return 0;
    }
}
