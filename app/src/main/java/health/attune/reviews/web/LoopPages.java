package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.people.People;
import health.attune.people.PersonLine;
import health.attune.reviews.Recommendations;
import health.attune.reviews.Recommendations.Loop;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The recommendations that wait for a worker. */
@Controller
class LoopPages {
    private static final int MOST = 100;

    private final Recommendations recommendations;
    private final People people;
    private final Clock clock;

    LoopPages(Recommendations recommendations, People people, Clock clock) {
        this.recommendations = recommendations;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/recommendations")
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var all = recommendations.mine(who);
        var shown = all.stream().limit(MOST).toList();
        var lines = people
                .mine(who, shown.stream().map(LoopPages::personOf).distinct().toList())
                .stream()
                .collect(Collectors.toMap(line -> line.called().id(), Function.identity()));
        recommendations.shown(who, shown);
        var said = new LoopWords(frame.words(), clock.instant());
        var rows = new ArrayList<NamedLoop>();
        for (var loop : shown)
            if (lines.get(personOf(loop)) instanceof PersonLine line)
                rows.add(new NamedLoop(line.called().shown(), "/people/" + personOf(loop), said.row(loop)));
        return new ModelAndView("reviews/loops")
                .addObject("loops", rows)
                .addObject("more", all.size() - shown.size())
                .addObject("unseen", recommendations.unseen(who, all.size()));
    }

    private static UUID personOf(Loop loop) {
        return loop.recommendation().personId();
    }
}
