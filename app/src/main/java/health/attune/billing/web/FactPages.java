package health.attune.billing.web;

import health.attune.access.Principal;
import health.attune.billing.Fact;
import health.attune.billing.FactRefused;
import health.attune.billing.Facts;
import health.attune.billing.web.FactFormPage.Shown;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.Words;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Typed;
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

/** Coverage, consent, initiating visit and the like, recorded. */
@Controller
@RequestMapping("/people/{personId}/billing/facts")
class FactPages {
    private final Facts facts;
    private final FactSettings settings;
    private final FactFormPage forms;

    FactPages(Facts facts, FactSettings settings, FactFormPage forms) {
        this.facts = facts;
        this.settings = settings;
        this.forms = forms;
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String kind,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var id = facts.begin(who, personId);
        var setting = settings.of(who, personId, kind(kind), frame.words());
        var name = setting.kind() == Fact.Kind.CONSENT ? who.name() : null;
        var form = new FactForm(id, setting.kind().word(), null, null, null, null, name);
        return forms.page(who, new Shown(setting, form, null), new Faults(frame.words()));
    }

    @PostMapping
    Object record(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            FactForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        facts.begin(who, personId);
        var setting = settings.of(who, personId, kind(form.kind()), frame.words());
        var typed = new Typed(new Faults(frame.words()));
        var fact = form.read(typed, setting);
        try {
            if (typed.faults().isEmpty()) facts.record(who, fact);
        } catch (FactRefused future) {
            typed.faults().add("from", FactRefused.FUTURE);
        } catch (AlreadySent other) {
            typed.faults().add("from", "billing.fault.sent", day(who, fact, frame.words()));
            form = form.withId(Ids.next());
        }
        return typed.faults().isEmpty()
                ? SeeOther.to(setting.base() + "?done=recorded")
                : forms.refused(who, new Shown(setting, form, null), typed.faults());
    }

    /** Of what was recorded by the same id before. */
    private String day(Principal who, Fact fact, Words words) {
        return words.day(facts.entry(who, fact.personId(), fact.id()).days().from());
    }

    private static Fact.Kind kind(@Nullable String word) {
        return Fact.Kind.ofWord(word).orElseThrow(NotThere::new);
    }
}
