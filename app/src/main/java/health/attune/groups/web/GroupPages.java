package health.attune.groups.web;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.groups.Group;
import health.attune.groups.Groups;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Meanwhile;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.programs.Program;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Groups are found, begun, arranged and ended. */
@Controller
@RequestMapping("/groups")
class GroupPages {
    private final Groups groups;
    private final GroupViews views;

    GroupPages(Groups groups, GroupViews views) {
        this.groups = groups;
        this.views = views;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var rows = groups.where(who).stream()
                .map(one -> GroupRow.of(one, frame.words()))
                .toList();
        return new ModelAndView("groups/index")
                .addObject("own", rows.stream().filter(GroupRow::own).toList())
                .addObject("others", rows.stream().filter(row -> !row.own()).toList())
                .addObject("mayBegin", !groups.programsOf(who).isEmpty());
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return form(who, GroupForm.blank(Ids.next(), null), new Faults(frame.words()));
    }

    @PostMapping
    Object begin(
            @AuthenticationPrincipal Principal who,
            GroupForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var typed = new Typed(new Faults(frame.words()));
        var id = sent.id() == null ? Ids.next() : sent.id();
        var choices = groups.programsOf(who).stream().map(Program::id).toList();
        if (choices.isEmpty()) throw new NotThere();
        var group = new Group(id, sent.program(typed, choices), sent.plan(typed), 1, null);
        if (!typed.faults().isEmpty()) return Again.show(form(who, sent.withId(id), typed.faults()));
        try {
            groups.begin(who, group);
        } catch (AlreadySent other) {
            typed.faults().add("name", AlreadySent.KEY);
            return Again.show(form(who, sent.withId(Ids.next()), typed.faults()));
        }
        return SeeOther.to("/groups/" + id);
    }

    @GetMapping("/{groupId}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID groupId,
            @RequestParam(required = false) @Nullable UUID left,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("groups/show")
                .addObject("view", views.of(who, groupId, frame.words()))
                .addObject("left", left);
    }

    @GetMapping("/{groupId}/plan")
    ModelAndView plan(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID groupId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var group = groups.toArrange(who, groupId);
        return form(who, GroupForm.of(group), new Faults(frame.words()));
    }

    @PostMapping("/{groupId}/plan")
    Object arrange(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID groupId,
            GroupForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var before = groups.toArrange(who, groupId);
        var typed = new Typed(new Faults(frame.words()));
        var plan = sent.plan(typed);
        int version = sent.version() == null ? 0 : sent.version();
        if (!typed.faults().isEmpty()) return Again.show(form(who, sent.on(groupId, version), typed.faults()));
        try {
            groups.arrange(who, new Group(groupId, before.programId(), plan, version, null));
        } catch (ChangedMeanwhile lost) {
            return bothVersions(who, groupId, sent, typed.faults());
        }
        return SeeOther.to("/groups/" + groupId);
    }

    /** What somebody else saved beside what was typed, which stays in the form. */
    private Object bothVersions(Principal who, UUID groupId, GroupForm sent, Faults faults) {
        var saved = GroupForm.of(groups.toArrange(who, groupId));
        var differing = Meanwhile.between(saved.texts(faults.words()), sent.texts(faults.words()), GroupForm.LABELS);
        if (differing.isEmpty()) return SeeOther.to("/groups/" + groupId);
        var page = form(who, sent.on(groupId, saved.version()), faults).addObject("meanwhile", differing);
        return Again.show(HttpStatus.CONFLICT, page);
    }

    @PostMapping("/{groupId}/end")
    RedirectView end(@AuthenticationPrincipal Principal who, @PathVariable UUID groupId) {
        groups.end(who, groupId);
        return SeeOther.to("/groups");
    }

    private ModelAndView form(Principal who, GroupForm form, Faults faults) {
        var programs = groups.programsOf(who).stream()
                .map(program -> new Option(program.id().toString(), program.name()))
                .toList();
        return new ModelAndView("groups/form")
                .addObject("programs", programs)
                .addObject("form", form)
                .addObject("faults", faults)
                .addObject("meanwhile", List.of());
    }
}
