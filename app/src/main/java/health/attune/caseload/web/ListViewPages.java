package health.attune.caseload.web;

import health.attune.access.Principal;
import health.attune.caseload.views.ListLayout;
import health.attune.caseload.views.ListView;
import health.attune.caseload.views.ListViews;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How somebody wants to see their list: views under names, and columns. */
@Controller
class ListViewPages {
    private final ListViews views;

    ListViewPages(ListViews views) {
        this.views = views;
    }

    @GetMapping("/caseload/views/new")
    ModelAndView blank(@ModelAttribute(name = "frame", binding = false) Frame frame, CaseloadAsked.Typed typed) {
        return form(typed.understood(), "", new Faults(frame.words()));
    }

    @PostMapping("/caseload/views")
    Object save(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam(name = "name", required = false) @Nullable String typedName,
            CaseloadAsked.Typed typed) {
        var reading = new Typed(new Faults(frame.words()));
        var asked = typed.understood();
        var name = reading.needed("name", typedName, ListView.LONGEST_NAME);
        if (!reading.faults().isEmpty()) return Again.show(form(asked, name, reading.faults()));
        var why = asked.why();
        views.save(who, new ListView(Ids.next(), name, asked.sort(), asked.down(), why == null ? null : why.word()));
        return SeeOther.to(asked.on(1).address());
    }

    @DeleteMapping("/caseload/views/{id}")
    Object remove(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        views.remove(who, id);
        return SeeOther.to("/caseload");
    }

    @GetMapping("/caseload/columns")
    ModelAndView columns(@AuthenticationPrincipal Principal who) {
        return new ModelAndView("caseload/columns")
                .addObject("layout", views.layout(who).orElse(CaseloadTable.USUAL));
    }

    /** Those which there are, in the order of the list. */
    @PostMapping("/caseload/columns")
    Object choose(
            @AuthenticationPrincipal Principal who,
            @RequestParam(name = "column", required = false) @Nullable List<String> chosen,
            @RequestParam(defaultValue = "") String rows) {
        var wanted = chosen == null ? List.<String>of() : chosen;
        var columns = CaseloadTable.COLUMNS.stream().filter(wanted::contains).toList();
        views.choose(who, new ListLayout(columns, rows.equals("roomy")));
        return SeeOther.to("/caseload");
    }

    private static ModelAndView form(CaseloadAsked asked, String name, Faults faults) {
        return new ModelAndView("caseload/view")
                .addObject("asked", asked)
                .addObject("name", name)
                .addObject("faults", faults);
    }
}
