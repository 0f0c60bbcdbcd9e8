package health.attune.merges.web;

import health.attune.access.Principal;
import health.attune.merges.Merges;
import health.attune.pages.Frame;
import health.attune.people.Duplicates;
import health.attune.people.Duplicates.Candidate;
import health.attune.people.Headings;
import health.attune.people.People;
import health.attune.people.Sought;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether a person was recorded twice: which other record it may be, and what was made one before. */
@Controller
@RequestMapping("/people/{id}/merges")
public class TwicePages {
    private static final Set<String> DONE = Set.of("merged", "split");

    private final Merges merges;
    private final MergeWords told;
    private final Duplicates duplicates;
    private final People people;
    private final Headings headings;

    TwicePages(Merges merges, MergeWords told, Duplicates duplicates, People people, Headings headings) {
        this.merges = merges;
        this.told = told;
        this.duplicates = duplicates;
        this.people = people;
        this.headings = headings;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var key = done == null || !DONE.contains(done) ? null : "merges.done." + done;
        return page(who, frame, id).addObject("done", key);
    }

    /** What was typed goes by POST: names belong into no address and no log. */
    @PostMapping
    ModelAndView find(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sought,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        merges.mergeable(who, id, List.of());
        var found = people.search(who, Sought.of(sought, frame.words().locale())).stream()
                .map(line -> new Candidate(line, List.of()))
                .toList();
        return page(who, frame, id).addObject("found", lines(who, id, found)).addObject("sought", sought);
    }

    private ModelAndView page(Principal who, Frame frame, UUID id) {
        var past = merges.of(who, id);
        var alike = duplicates.of(who, id).seen();
        return new ModelAndView("merges/twice")
                .addObject("id", id)
                .addObject("heading", headings.of(who, id).within("/people/" + id + "/profile"))
                .addObject("merges", told.rows(who, id, past, frame.words()))
                .addObject("alike", lines(who, id, alike));
    }

    /**
     * Somebody who was found.
     *
     * @param legal their other name; null where they are called by it
     * @param bornOn null while unknown
     * @param reasons what the two have in common; none where the reader looked for them by name
     * @param mergeable whether the reader may make the two records one
     */
    public record Found(
            UUID id,
            String name,
            @Nullable String legal,
            @Nullable LocalDate bornOn,
            List<String> reasons,
            boolean mergeable) {

        static Found of(Candidate candidate, boolean mergeable) {
            var line = candidate.line();
            var name = line.called().shown();
            var legal = line.legalName().equals(name) ? null : line.legalName();
            return new Found(line.called().id(), name, legal, line.bornOn(), candidate.reasons(), mergeable);
        }
    }

    private List<Found> lines(Principal who, UUID id, List<Candidate> found) {
        var open = merges.mergeable(who, id, found.stream().map(TwicePages::id).toList());
        return found.stream()
                .filter(one -> !id(one).equals(id))
                .map(one -> Found.of(one, open.contains(id(one))))
                .toList();
    }

    private static UUID id(Candidate candidate) {
        return candidate.line().called().id();
    }
}
