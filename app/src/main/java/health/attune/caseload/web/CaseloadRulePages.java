package health.attune.caseload.web;

import health.attune.access.Principal;
import health.attune.caseload.rules.CaseloadRuleBook;
import health.attune.caseload.rules.Rule;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.programs.Site;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** By which rules somebody stands in a caseload for a reason: read by all who work at the site, changed by its lead. */
@Controller
@RequestMapping("/caseload/rules")
class CaseloadRulePages {
    private final CaseloadRuleBook rules;

    CaseloadRulePages(CaseloadRuleBook rules) {
        this.rules = rules;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @RequestParam(required = false) @Nullable UUID site,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var sites = rules.sites(who);
        if (sites.isEmpty()) throw new NotThere();
        var shown = site == null ? sites.getFirst() : rules.site(who, site);
        var change = rules.mayChange(who, shown) ? "/caseload/rules/change?site=" + shown.id() + "&rule=" : "";
        var words = new RuleWords(frame.words(), rules.today(shown));
        return new ModelAndView("caseload/rules")
                .addObject("site", shown.name())
                .addObject(
                        "others",
                        sites.stream()
                                .filter(other -> !other.equals(shown))
                                .map(other -> new Option("/caseload/rules?site=" + other.id(), other.name()))
                                .toList())
                .addObject("rules", words.views(rules.of(who, shown.id()), change));
    }

    @GetMapping("/change")
    ModelAndView form(
            @AuthenticationPrincipal Principal who,
            @RequestParam UUID site,
            @RequestParam String rule,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var at = changeable(who, site);
        var changed = Rule.ofWord(rule).orElseThrow(NotThere::new);
        var dated = rules.of(who, site).stream()
                .filter(one -> one.rule() == changed)
                .toList();
        var today = rules.today(at);
        var form = RuleForm.of(site, RuleWords.inForce(dated, today), today);
        return page(at, form, new Faults(frame.words()));
    }

    @PostMapping("/change")
    Object change(
            @AuthenticationPrincipal Principal who,
            RuleForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var at = changeable(who, form.site());
        var changed = Rule.ofWord(form.rule()).orElseThrow(NotThere::new);
        var typed = new Typed(new Faults(frame.words()));
        var dated = form.read(typed, changed, rules.today(at));
        if (dated == null) return Again.show(page(at, form, typed.faults()));
        rules.change(who, at, dated);
        return SeeOther.to("/caseload/rules?site=" + at.id());
    }

    private Site changeable(Principal who, @Nullable UUID siteId) {
        if (siteId == null) throw new NotThere();
        var site = rules.site(who, siteId);
        if (!rules.mayChange(who, site)) throw new NotThere();
        return site;
    }

    private static ModelAndView page(Site site, RuleForm form, Faults faults) {
        return new ModelAndView("caseload/rule")
                .addObject("site", site.name())
                .addObject("form", form)
                .addObject("faults", faults);
    }
}
