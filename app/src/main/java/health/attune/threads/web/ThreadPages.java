package health.attune.threads.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.threads.Excerpt.Part;
import health.attune.threads.ReaderNotOffered;
import health.attune.threads.Threads;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The thread of a person is read, and written to. */
@Controller
@RequestMapping("/people/{personId}/thread")
class ThreadPages {
    private final Threads threads;
    private final ThreadViews views;
    private final Headings headings;

    ThreadPages(Threads threads, ThreadViews views, Headings headings) {
        this.threads = threads;
        this.views = views;
        this.headings = headings;
    }

    /**
     * Which part of the thread is asked for, and what was done a moment ago.
     *
     * @param done the word of the sentence that says so
     * @param message which message it was done to
     */
    record Asked(
            @Nullable UUID from,
            @Nullable UUID before,
            @Nullable String done,
            @Nullable UUID message) {
        static final Asked NOTHING = new Asked(null, null, null, null);

        Part part() {
            return new Part(from, before);
        }

        @Nullable
        String key() {
            return done != null && done.matches("sent|withdrawn|restored") ? "threads.done." + done : null;
        }

        @Nullable
        String undo(UUID personId) {
            if (message == null || !Objects.equals(done, "withdrawn")) return null;
            return "/people/" + personId + "/thread/" + message + "/withdrawal";
        }
    }

    @GetMapping
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            Asked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return page(who, personId, asked, new Typing(MessageForm.blank(Ids.next()), new Faults(frame.words())));
    }

    @PostMapping
    Object write(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            MessageForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var id = form.id() == null ? Ids.next() : form.id();
        var draft = form.read(typed, id, personId);
        var next = id;
        try {
            if (typed.faults().isEmpty()) threads.write(who, draft);
        } catch (ReaderNotOffered unseeing) {
            typed.faults().add("to", ReaderNotOffered.KEY);
        } catch (AlreadySent other) {
            typed.faults().add("words", "threads.refused.sent");
            next = Ids.next();
        }
        if (typed.faults().isEmpty())
            return SeeOther.to("/people/" + personId + "/thread?done=sent#" + ThreadWords.anchor(id));
        return Again.show(page(who, personId, Asked.NOTHING, new Typing(form.withId(next), typed.faults())));
    }

    /** What was typed and why it was not taken. */
    private record Typing(MessageForm form, Faults faults) {}

    private ModelAndView page(Principal who, UUID personId, Asked asked, Typing typing) {
        return new ModelAndView("threads/show")
                .addObject(
                        "view",
                        views.of(who, personId, asked.part(), typing.faults().words()))
                .addObject("heading", headings.of(who, personId))
                .addObject("done", asked.key())
                .addObject("undo", asked.undo(personId))
                .addObject("form", typing.form())
                .addObject("faults", typing.faults());
    }
}
