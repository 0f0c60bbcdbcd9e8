package health.attune.groups.web;

import health.attune.access.Principal;
import health.attune.contacts.ContactRefused;
import health.attune.database.Ids;
import health.attune.groups.GroupSession;
import health.attune.groups.GroupSessions;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Typed;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A session is written once for all who were there, and read. */
@Controller
@RequestMapping("/groups/{groupId}/sessions")
class GroupSessionPages {
    private final GroupSessions sessions;
    private final Sheets sheets;
    private final SessionViews views;
    private final Clock clock;

    GroupSessionPages(GroupSessions sessions, Sheets sheets, SessionViews views, Clock clock) {
        this.sessions = sessions;
        this.sheets = sheets;
        this.views = views;
        this.clock = clock;
    }

    /** Which session, from the address, and what was done a moment ago. */
    record Asked(UUID groupId, UUID sessionId, @Nullable String done) {
        @Nullable
        String key() {
            return done != null && done.matches("signed|corrected") ? "groups.done." + done : null;
        }
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID groupId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var setting = sheets.of(who, groupId, frame.words());
        return form(setting, SheetForm.blank(Ids.next(), clock.instant(), setting), new Faults(frame.words()));
    }

    @PostMapping
    Object sign(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID groupId,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var setting = sheets.of(who, groupId, frame.words());
        var typed = new Typed(new Faults(frame.words()));
        var form = SheetForm.of(sent);
        if (form.asksForOthers()) return form(setting, form.withOthersThere(setting), typed.faults());
        var id = Objects.requireNonNullElseGet(form.id(), Ids::next);
        var sheet = form.read(typed, setting);
        try {
            if (sheet != null) sessions.sign(who, groupId, id, sheet);
        } catch (ContactRefused future) {
            typed.faults().add("day", ContactRefused.FUTURE);
        } catch (AlreadySent other) {
            typed.faults().add("note", AlreadySent.KEY);
            form = form.withId(Ids.next());
        } catch (GroupSessions.Overlaps overlaps) {
            tell(overlaps.other(), setting, typed.faults());
        }
        return typed.faults().isEmpty()
                ? SeeOther.to("/groups/" + groupId + "/sessions/" + id + "?done=signed")
                : Again.show(form(setting, form, typed.faults()));
    }

    private void tell(GroupSession other, SheetSetting setting, Faults faults) {
        var when = faults.words().moment(other.facts().at(), setting.zone());
        faults.add("more", "groups.fault.overlaps", when, sheets.signerOf(other));
    }

    @GetMapping("/{sessionId}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            Asked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = sessions.show(who, asked.groupId(), asked.sessionId());
        return new ModelAndView("groups/session")
                .addObject("view", views.of(who, shown, frame.words()))
                .addObject("done", asked.key());
    }

    private static ModelAndView form(SheetSetting setting, SheetForm form, Faults faults) {
        return new ModelAndView("groups/sheet")
                .addObject("setting", setting)
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
