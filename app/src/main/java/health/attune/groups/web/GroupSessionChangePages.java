package health.attune.groups.web;

import health.attune.access.Principal;
import health.attune.contacts.ContactRefused;
import health.attune.groups.GroupSession;
import health.attune.groups.GroupSession.Attendance;
import health.attune.groups.GroupSessionChanges;
import health.attune.groups.GroupSessions;
import health.attune.groups.GroupSessions.Shown;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A session that was signed is corrected, as a whole or for one member, or withdrawn. */
@Controller
@RequestMapping("/groups/{groupId}/sessions/{sessionId}")
class GroupSessionChangePages {
    private final GroupSessions sessions;
    private final GroupSessionChanges changes;
    private final Sheets sheets;

    GroupSessionChangePages(GroupSessions sessions, GroupSessionChanges changes, Sheets sheets) {
        this.sessions = sessions;
        this.changes = changes;
        this.sheets = sheets;
    }

    /** Which session, from the address. */
    record Target(UUID groupId, UUID sessionId) {
        RedirectView shown(String query) {
            return SeeOther.to("/groups/" + groupId + "/sessions/" + sessionId + query);
        }
    }

    @GetMapping("/correction")
    ModelAndView form(
            @AuthenticationPrincipal Principal who,
            Target target,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = changeable(who, target);
        var setting = sheets.of(who, shown, frame.words());
        var lines = shown.lines().stream().collect(Collectors.toMap(Attendance::personId, Attendance::line));
        return page(shown, setting, SheetForm.of(shown.session(), lines, setting), new Faults(frame.words()));
    }

    @PostMapping("/correction")
    Object correct(
            @AuthenticationPrincipal Principal who,
            Target target,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var shown = changeable(who, target);
        var setting = sheets.of(who, shown, frame.words());
        var typed = new Typed(new Faults(frame.words()));
        var form = SheetForm.of(sent);
        var sheet = form.read(typed, setting);
        var reason = form.reason(typed);
        if (sheet != null && typed.faults().isEmpty())
            save(who, target, new GroupSession.Correction(form.version(), sheet, reason), typed);
        if (typed.faults().isEmpty()) return target.shown("?done=corrected");
        return Again.show(page(shown, setting, form.withVersion(shown.session().version()), typed.faults()));
    }

    /** Where somebody was faster, what was typed stands in the form again, to be saved on top of theirs. */
    private void save(Principal who, Target target, GroupSession.Correction correction, Typed typed) {
        try {
            changes.correct(who, target.groupId(), target.sessionId(), correction);
        } catch (ContactRefused future) {
            typed.faults().add("day", ContactRefused.FUTURE);
        } catch (ChangedMeanwhile changed) {
            typed.faults().add("reason", "groups.fault.changed");
        }
    }

    @PostMapping("/withdrawal")
    RedirectView withdraw(
            @AuthenticationPrincipal Principal who,
            Target target,
            @RequestParam(required = false) @Nullable String why) {
        changeable(who, target);
        if (why != null && GroupSession.WHY_WITHDRAWN.contains(why))
            changes.withdraw(who, target.groupId(), target.sessionId(), why);
        return target.shown("");
    }

    @DeleteMapping("/withdrawal")
    RedirectView restore(@AuthenticationPrincipal Principal who, Target target) {
        changes.restore(who, target.groupId(), target.sessionId());
        return target.shown("");
    }

    private Shown changeable(Principal who, Target target) {
        var shown = sessions.show(who, target.groupId(), target.sessionId());
        if (!shown.changeable() || !shown.session().counts()) throw new NotThere();
        return shown;
    }

    private static ModelAndView page(Shown shown, SheetSetting setting, SheetForm form, Faults faults) {
        return new ModelAndView("groups/correction")
                .addObject(
                        "href", setting.href() + "/sessions/" + shown.session().id())
                .addObject("setting", setting)
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
