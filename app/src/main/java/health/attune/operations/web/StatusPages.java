package health.attune.operations.web;

import health.attune.jobs.JobStates;
import health.attune.operations.ProgramVersion;
import health.attune.operations.Signs;
import health.attune.pages.Frames;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/status")
class StatusPages {
    private final Signs signs;
    private final JobStates jobs;
    private final ProgramVersion version;
    private final Frames frames;

    StatusPages(Signs signs, JobStates jobs, ProgramVersion version, Frames frames) {
        this.signs = signs;
        this.jobs = jobs;
        this.version = version;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView index(HttpServletRequest request) {
        var words = frames.of(request).words();
        var now = jobs.now();
        return new ModelAndView("operations/index")
                .addObject("status", new StatusView(signs.reading(), version.text(), words))
                .addObject(
                        "jobs",
                        jobs.all().stream()
                                .map(job -> new JobRow(job, now, words))
                                .toList());
    }
}
