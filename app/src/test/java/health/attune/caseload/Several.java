package health.attune.caseload;

import static health.attune.World.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.attune.Writers;
import health.attune.access.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody chooses several in their caseload, as a browser would: what one page holds is sent to the next. */
public record Several(MockMvc web, Principal who, String step, String language) {
    private static final Pattern CHOSEN = Pattern.compile("name=\"chosen\" value=\"([^\"]+)\"");

    public Several(MockMvc web, Principal who, String step) {
        this(web, who, step, "en-US");
    }

    /** All who are shown, as the boxes of the list send them. */
    public List<String> shown() throws Exception {
        return chosenIn(web.perform(get("/caseload").with(as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    public String look(List<String> chosen) throws Exception {
        return send("/caseload/steps", chosen, Map.of()).getContentAsString();
    }

    public MockHttpServletResponse take(List<String> chosen, Map<String, String> typed) throws Exception {
        return send("/caseload/steps/taking", chosen, typed);
    }

    /** The same form twice at the same moment, while it writes into that table; returns both pages. */
    public List<String> takeTwiceInto(
            String table, ApplicationContext service, List<String> chosen, Map<String, String> typed) throws Exception {
        Callable<String> sending = () -> take(chosen, typed).getContentAsString();
        return Writers.into(table, service, List.of(sending, sending));
    }

    /** Those whom a page holds for the next. */
    public static List<String> chosenIn(String page) {
        var found = new ArrayList<String>();
        var matcher = CHOSEN.matcher(page);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    private MockHttpServletResponse send(String address, List<String> chosen, Map<String, String> typed)
            throws Exception {
        var request = post(address)
                .param("step", step)
                .param("chosen", chosen.toArray(String[]::new))
                .header("Accept-Language", language)
                .with(as(who))
                .with(csrf());
        typed.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }
}
