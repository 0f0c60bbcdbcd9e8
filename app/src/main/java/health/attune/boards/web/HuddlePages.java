package health.attune.boards.web;

import health.attune.access.Principal;
import health.attune.boards.Huddles;
import health.attune.boards.web.HuddleView.NoteView;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The note of today's huddle is written, and each version of it read. */
@Controller
@RequestMapping("/boards/{programId}/huddle")
class HuddlePages {
    private static final Map<String, String> LABELS = Map.of("words", "boards.field.note");

    private final Huddles huddles;

    HuddlePages(Huddles huddles) {
        this.huddles = huddles;
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID programId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var opened = huddles.open(who, programId);
        return page(opened, new Typing(HuddleForm.of(opened.note()), new Faults(frame.words()), List.of()));
    }

    @PostMapping
    Object write(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID programId,
            HuddleForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var words = form.read(typed);
        if (!typed.faults().isEmpty())
            return Again.show(page(huddles.open(who, programId), new Typing(form, typed.faults(), List.of())));
        try {
            huddles.write(who, programId, words, form.seen());
        } catch (ChangedMeanwhile lost) {
            var saved = huddles.open(who, programId);
            var differing = Meanwhile.between(HuddleForm.of(saved.note()).texts(), form.texts(), LABELS);
            return Again.show(
                    HttpStatus.CONFLICT, page(saved, new Typing(form.over(saved.note()), typed.faults(), differing)));
        }
        return SeeOther.to("/boards/" + programId);
    }

    /** What was typed and why it was not taken. */
    private record Typing(HuddleForm form, Faults faults, List<Meanwhile> meanwhile) {}

    private static ModelAndView page(Huddles.Opened opened, Typing typing) {
        var words = typing.faults().words();
        return new ModelAndView("boards/huddle")
                .addObject(
                        "back",
                        new Option(
                                "/boards/" + opened.program().id(),
                                opened.program().name()))
                .addObject("day", words.day(opened.day().today()))
                .addObject("form", typing.form())
                .addObject("faults", typing.faults())
                .addObject("meanwhile", typing.meanwhile())
                .addObject(
                        "versions",
                        opened.versions().stream()
                                .map(note -> NoteView.of(note, opened.day(), words))
                                .toList());
    }
}
