package health.attune.imports.web;

import health.attune.access.Principal;
import health.attune.imports.Imports;
import health.attune.pages.Frames;
import health.attune.questionnaires.Questionnaires;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/imports")
class ImportPages {
    private final Imports imports;
    private final Questionnaires questionnaires;
    private final Frames frames;

    ImportPages(Imports imports, Questionnaires questionnaires, Frames frames) {
        this.imports = imports;
        this.questionnaires = questionnaires;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView index(@AuthenticationPrincipal Principal who, HttpServletRequest request) {
        var words = frames.of(request).words();
        var rows = imports.newest(who).stream()
                .map(report -> new RunRow(report, List.of(), words))
                .toList();
        return new ModelAndView("imports/index").addObject("runs", rows);
    }

    @GetMapping("/{runId}")
    ModelAndView show(@AuthenticationPrincipal Principal who, @PathVariable UUID runId, HttpServletRequest request) {
        var words = frames.of(request).words();
        var report = imports.show(who, runId);
        var tallies = report.tallies().stream()
                .map(tally -> new TallyRow(tally, questionnaires.find(tally.instrumentId()), words))
                .toList();
        return new ModelAndView("imports/show").addObject("run", new RunRow(report, tallies, words));
    }
}
