package health.attune.caseload.web;

import health.attune.access.Principal;
import health.attune.pages.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of a worker's people. */
@Controller
class CaseloadPages {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final CaseloadTables tables;

    CaseloadPages(CaseloadTables tables) {
        this.tables = tables;
    }

    @GetMapping("/caseload")
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @RequestParam(required = false) @Nullable String done,
            CaseloadAsked.Typed typed) {
        return new ModelAndView("caseload/index")
                .addObject("table", tables.page(who, typed.understood(), frame.words()))
                .addObject("sought", "")
                .addObject("isNobodyChosen", "none".equals(done));
    }

    /** What was typed goes by POST: names belong into no address and no log. */
    @PostMapping("/caseload/search")
    ModelAndView search(
            @AuthenticationPrincipal Principal who,
            @ModelAttribute("frame") Frame frame,
            @RequestParam(defaultValue = "") String sought,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean byScript) {
        var table = sought.isBlank()
                ? tables.page(who, CaseloadAsked.FIRST, frame.words())
                : tables.named(who, sought, frame.words());
        return new ModelAndView(byScript ? "caseload/found" : "caseload/index")
                .addObject("table", table)
                .addObject("sought", sought);
    }

    @GetMapping("/caseload/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Principal who, @ModelAttribute("frame") Frame frame, CaseloadAsked.Typed typed) {
        var file = new CaseloadFile(tables.rowWords(frame.words()), tables.columns(who));
        var named = ContentDisposition.attachment().filename("caseload.csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(file.of(tables.wanted(who, typed.understood())));
    }
}
