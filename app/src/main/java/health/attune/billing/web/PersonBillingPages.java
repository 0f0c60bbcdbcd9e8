package health.attune.billing.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import health.attune.people.Headings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Minutes and codes of one person, this month and in earlier ones, and what payers ask for beside them. */
@Controller
class PersonBillingPages {
    private final PersonBillings billings;
    private final Headings headings;

    PersonBillingPages(PersonBillings billings, Headings headings) {
        this.billings = billings;
        this.headings = headings;
    }

    @GetMapping("/people/{personId}/billing")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("billing/show")
                .addObject("billing", billings.of(who, personId, done, frame.words()))
                .addObject("heading", headings.of(who, personId));
    }
}
