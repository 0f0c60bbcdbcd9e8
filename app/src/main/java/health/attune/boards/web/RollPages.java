package health.attune.boards.web;

import health.attune.access.Principal;
import health.attune.boards.Roll;
import health.attune.boards.RollRefused;
import health.attune.boards.Rolls;
import health.attune.boards.Rolls.Opened;
import health.attune.boards.Rolls.Place;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Somebody says why a planned contact was not made, and it goes on to the next day; or takes that back. */
@Controller
@RequestMapping("/people/{personId}/rolls/{episodeId}")
class RollPages {
    private final Rolls rolls;
    private final Headings headings;

    RollPages(Rolls rolls, Headings headings) {
        this.rolls = rolls;
        this.headings = headings;
    }

    @ModelAttribute("place")
    Place place(@PathVariable UUID personId, @PathVariable UUID episodeId) {
        return new Place(personId, episodeId);
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "place", binding = false) Place place,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, place, new Typing(RollForm.blank(), new Faults(frame.words()), null));
    }

    @PostMapping
    Object roll(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "place", binding = false) Place place,
            RollForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent.complete();
        var typed = new Typed(new Faults(frame.words()));
        var said = form.read(typed);
        if (!typed.faults().isEmpty()) return Again.show(page(who, place, new Typing(form, typed.faults(), null)));
        try {
            rolls.roll(who, place, said);
        } catch (RollRefused refused) {
            return refused(who, place, new Typing(form, typed.faults(), refused.in(frame.words())));
        } catch (AlreadySent other) {
            return refused(who, place, new Typing(form.withNewId(), typed.faults(), other.in(frame.words())));
        }
        return back(rolls.open(who, place));
    }

    private ModelAndView refused(Principal who, Place place, Typing typing) {
        return Again.show(HttpStatus.CONFLICT, page(who, place, typing));
    }

    @DeleteMapping
    RedirectView undo(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "place", binding = false) Place place) {
        rolls.undo(who, place);
        return back(rolls.open(who, place));
    }

    private static RedirectView back(Opened opened) {
        return SeeOther.to("/boards/" + opened.program().id());
    }

    /**
     * What was typed and why it was not taken.
     *
     * @param refusal a sentence; null where nothing was refused
     */
    private record Typing(
            RollForm form, Faults faults, @Nullable String refusal) {}

    private ModelAndView page(Principal who, Place place, Typing typing) {
        var opened = rolls.open(who, place);
        var words = typing.faults().words();
        var said = new BoardWords(words, opened.day(), Map.of());
        var row = opened.row();
        boolean isSaid = row.rolled().isSaidOn(opened.day().today());
        return new ModelAndView("boards/roll")
                .addObject("heading", headings.of(who, place.personId()))
                .addObject(
                        "back",
                        new Option(
                                "/boards/" + opened.program().id(),
                                opened.program().name()))
                .addObject("href", "/people/" + place.personId() + "/rolls/" + place.episodeId())
                .addObject("unmade", row.unmade() == null ? null : said.unmade(row.unmade()))
                .addObject(
                        "rolls", row.rolled().rolls().stream().map(said::told).toList())
                .addObject("mayUndo", isSaid && rolls.mayRoll(who, place.personId()))
                .addObject("mayRoll", row.unmade() != null && rolls.mayRoll(who, place.personId()))
                .addObject("reasons", Option.of(Roll.REASONS, "boards.reason.", words))
                .addObject("form", typing.form())
                .addObject("faults", typing.faults())
                .addObject("refusal", typing.refusal());
    }
}
