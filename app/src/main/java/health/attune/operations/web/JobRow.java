package health.attune.operations.web;

import health.attune.jobs.JobState;
import health.attune.pages.Words;
import java.time.Instant;
import java.time.ZoneId;

/** One job, ready to print. */
public record JobRow(JobState job, Instant now, Words words) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    public String name() {
        return job.name();
    }

    public String succeededAt() {
        var at = job.succeededAt();
        return at == null ? words.say("operations.jobs.never") : words.moment(at, UTC);
    }

    public String state() {
        if (job.fails()) return words.say("operations.jobs.fails", job.failures());
        return words.say(job.isLate(now) ? "operations.jobs.is-late" : "operations.jobs.on-time");
    }
}
