package health.attune.billing.web;

import health.attune.access.Principal;
import health.attune.billing.Billing;
import health.attune.billing.Closings;
import health.attune.billing.web.MonthTables.Found;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.NotThere;
import health.attune.pages.SeeOther;
import health.attune.pages.forms.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A month of a program or a site: who is near to which code, as a page and as a file; and its closing. */
@Controller
@RequestMapping("/billing")
class MonthPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final MonthTables tables;
    private final Billing billing;
    private final Closings closings;

    MonthPages(MonthTables tables, Billing billing, Closings closings) {
        this.tables = tables;
        this.billing = billing;
        this.closings = closings;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            MonthAsked.Typed typed) {
        return tables.found(who, typed, frame.words())
                .map(found -> page(who, found, new Faults(frame.words())))
                .orElseGet(() -> new ModelAndView("billing/nowhere"));
    }

    private ModelAndView page(Principal who, Found found, Faults faults) {
        return new ModelAndView("billing/index")
                .addObject("table", tables.table(who, found, faults.words()))
                .addObject("faults", faults);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            MonthAsked.Typed typed) {
        var found = found(who, typed, frame);
        var wanted = found.wanted();
        billing.filed(who, wanted.stream().map(MonthTables.Listed::month).toList());
        var named = ContentDisposition.attachment()
                .filename("billing-" + found.asked().month() + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(new MonthFile(tables.words(wanted, frame.words())).of(wanted));
    }

    /** Everybody of that month, however the list was narrowed. */
    @PostMapping("/closing")
    RedirectView close(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            MonthAsked.Typed typed,
            @RequestParam(defaultValue = "") String print) {
        var found = found(who, typed, frame);
        closings.close(who, found.where().programs(), found.asked().month(), print);
        return SeeOther.to(found.asked().address());
    }

    @DeleteMapping("/closing")
    Object reopen(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            MonthAsked.Typed typed,
            @RequestParam(required = false) @Nullable String reason) {
        var found = found(who, typed, frame);
        var form = new Typed(new Faults(frame.words()));
        var why = form.choice("reason", reason, Closings.WHY_REOPENED);
        if (!form.faults().isEmpty()) {
            var page = page(who, found, form.faults());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        closings.reopen(who, found.where().programs(), found.asked().month(), why);
        return SeeOther.to(found.asked().address());
    }

    private Found found(Principal who, MonthAsked.Typed typed, Frame frame) {
        return tables.found(who, typed, frame.words()).orElseThrow(NotThere::new);
    }
}
