package health.attune.operations;

import health.attune.jobs.JobState;
import health.attune.jobs.JobStates;
import health.attune.operations.Sign.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class JobSign implements Signs.Watched {
    private final JobStates jobs;

    JobSign(JobStates jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public List<Sign> look() {
        var all = jobs.all();
        var now = jobs.now();
        var figures = figures(all, now);
        var failing = names(all.stream().filter(JobState::fails).toList());
        if (!failing.isEmpty())
            return List.of(
                    Sign.of(name(), State.BROKEN, "jobs.failing", failing).with(figures));
        var late = names(all.stream().filter(job -> job.isLate(now)).toList());
        if (!late.isEmpty())
            return List.of(Sign.of(name(), State.BROKEN, "jobs.late", late).with(figures));
        if (!jobs.areDoneHere())
            return List.of(Sign.of(name(), State.ATTENTION, "jobs.off").with(figures));
        return List.of(Sign.of(name(), State.GOOD, "jobs.good", all.size()).with(figures));
    }

    private static Measure[] figures(List<JobState> all, Instant now) {
        var figures = new ArrayList<Measure>();
        for (var job : all) {
            figures.add(Measure.of("job.failures", "job", job.name(), job.failures()));
            figures.add(Measure.of("job.late", "job", job.name(), job.isLate(now) ? 1 : 0));
            if (job.succeededAt() instanceof Instant at)
                figures.add(Measure.of("job.success.seconds", "job", job.name(), at.getEpochSecond()));
        }
        return figures.toArray(Measure[]::new);
    }

    private static String names(List<JobState> jobs) {
        return jobs.stream().map(JobState::name).collect(Collectors.joining(", "));
    }
}
