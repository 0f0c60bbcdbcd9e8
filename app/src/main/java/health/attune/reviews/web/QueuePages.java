package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.pages.forms.Option;
import health.attune.reviews.ReviewQueues;
import health.attune.reviews.ReviewQueues.Entry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is to be reviewed. */
@Controller
class QueuePages {
    private static final int MOST = 100;
    private static final Set<String> DONE = Set.of("put", "taken-out", "consulted");

    private final ReviewQueues queues;
    private final Clock clock;

    QueuePages(ReviewQueues queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @RequestParam(required = false) @Nullable UUID program,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var all = queues.mine(who);
        var wanted = all.stream()
                .filter(entry -> program == null || program.equals(programOf(entry)))
                .toList();
        var parts = Parts.of(wanted);
        queues.shown(who, parts.shown());
        var said = new QueueWords(frame.words(), who, clock.instant());
        return new ModelAndView("reviews/index")
                .addObject("done", done != null && DONE.contains(done) ? "reviews.done." + done : null)
                .addObject(
                        "queue",
                        new ReviewQueue(
                                parts.inReview().stream().map(said::row).toList(),
                                part(parts.called(), said),
                                part(parts.well(), said),
                                programs(all),
                                program == null ? null : program.toString()));
    }

    private record Parts(List<Entry> inReview, List<Entry> called, List<Entry> well) {

        static Parts of(List<Entry> entries) {
            var waiting = entries.stream().filter(entry -> entry.open() == null).toList();
            return new Parts(
                    entries.stream().filter(entry -> entry.open() != null).toList(),
                    waiting.stream().filter(entry -> !entry.isWell()).toList(),
                    waiting.stream().filter(Entry::isWell).toList());
        }

        List<Entry> shown() {
            return Stream.of(inReview, first(called), first(well))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private static List<Entry> first(List<Entry> entries) {
        return entries.subList(0, Math.min(entries.size(), MOST));
    }

    private static ReviewQueue.Part part(List<Entry> entries, QueueWords said) {
        var shown = first(entries).stream().map(said::row).toList();
        return new ReviewQueue.Part(shown, entries.size() - shown.size());
    }

    /** Two programs of the same name are told apart by their people alone. */
    private static List<Option> programs(List<Entry> all) {
        return all.stream()
                .map(entry ->
                        new Option(programOf(entry).toString(), entry.listed().program()))
                .distinct()
                .sorted(Comparator.comparing(Option::label).thenComparing(Option::value))
                .toList();
    }

    private static UUID programOf(Entry entry) {
        return entry.listed().row().place().programId();
    }
}
