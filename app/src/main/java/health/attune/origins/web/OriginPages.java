package health.attune.origins.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.origins.Origins;
import health.attune.origins.Waiting;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import health.attune.people.People;
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

/** A privacy officer sees that entries want an origin, finds it out and gives it. */
@Controller
@RequestMapping("/origins")
class OriginPages {
    private static final int LONGEST = 2_000;

    private final Origins origins;
    private final EntryRows rows;
    private final People people;
    private final WorkPlaces workPlaces;

    OriginPages(Origins origins, EntryRows rows, People people, WorkPlaces workPlaces) {
        this.origins = origins;
        this.rows = rows;
        this.people = people;
        this.workPlaces = workPlaces;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var waiting =
                origins.waiting(who).stream().map(one -> row(who, one, frame)).toList();
        return new ModelAndView("origins/index").addObject("rows", waiting);
    }

    private WaitingRow row(Principal who, Waiting one, Frame frame) {
        var words = frame.words();
        var day = words.moment(one.oldest(), workPlaces.zoneOf(who));
        return new WaitingRow(
                "/origins/" + one.entryId(), words.say("origins.entries", one.entries(), day), one.isOpen());
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, origins.show(who, id), new Faults(frame.words()));
    }

    @PostMapping("/{id}/inquiry")
    Object begin(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(name = "words", required = false) @Nullable String typedWords,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var words = typed.needed("words", typedWords, LONGEST);
        if (!typed.faults().isEmpty())
            return Again.show(page(who, origins.show(who, id), typed.faults()).addObject("words", words));
        origins.begin(who, id, words);
        return SeeOther.to("/origins/" + id);
    }

    @PostMapping("/{id}/origin")
    Object place(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID id,
            @RequestParam(name = "program", required = false) @Nullable String program,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var found = origins.show(who, id);
        var faults = new Faults(frame.words());
        var chosen = found.entry().programs().stream()
                .filter(one -> one.toString().equals(program))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add(EntryRow.field(id), "pages.fault.choice");
            return Again.show(page(who, found, faults));
        }
        origins.place(who, id, chosen.get());
        return SeeOther.to(found.entries().stream()
                .filter(one -> !one.id().equals(id))
                .findFirst()
                .map(one -> "/origins/" + one.id())
                .orElse("/origins"));
    }

    private ModelAndView page(Principal who, Origins.Found found, Faults faults) {
        if (!found.isOpen())
            return new ModelAndView("origins/begin")
                    .addObject("id", found.entry().id())
                    .addObject("words", "")
                    .addObject("faults", faults);
        var person = found.entry().personId();
        return new ModelAndView("origins/show")
                .addObject("person", people.name(who, person).shown())
                .addObject("record", "/people/" + person)
                .addObject("entries", rows.of(who, found.entries(), faults.words()))
                .addObject("faults", faults);
    }
}
