package health.attune.notices.web;

import health.attune.access.Principal;
import health.attune.notices.TestNotices;
import health.attune.pages.SeeOther;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What an administrator can do about the ways of others: see that they work. */
@Controller
class StaffNoticePages {
    private final TestNotices tests;

    StaffNoticePages(TestNotices tests) {
        this.tests = tests;
    }

    @PostMapping("/accounts/{id}/test-notice")
    Object test(@AuthenticationPrincipal Principal who, @PathVariable UUID id) {
        tests.sendToStaff(who, id);
        return SeeOther.to("/accounts/" + id);
    }
}
