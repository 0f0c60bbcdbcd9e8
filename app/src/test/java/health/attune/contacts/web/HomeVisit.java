package health.attune.contacts.web;

import health.attune.access.Principal;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What somebody types of a visit to a person's home on the afternoon of March 4, 2026. */
final class HomeVisit {
    private HomeVisit() {}

    static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request, Principal by) {
        return request.param("mode", "home")
                .param("purpose", "practical-help")
                .param("outcome", "completed")
                .param("minutes", "40")
                .param("withWhom", "person")
                .param("by", by.id().toString())
                .param("day", "2026-03-04")
                .param("time", "15:30");
    }
}
