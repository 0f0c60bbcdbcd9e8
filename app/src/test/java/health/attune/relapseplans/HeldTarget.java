package health.attune.relapseplans;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.World;
import health.attune.access.Principal;
import java.util.UUID;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody whose answers on paper a worker enters, as a test needs them. */
public record HeldTarget(MockMvc web, Principal worker, UUID personId) {

    /** Hard at the beginning, at the target five weeks ago and two days ago. */
    public HeldTarget held() throws Exception {
        return answered(50, 2).answered(35, 1).answered(2, 1);
    }

    /** The PHQ-9 so many days ago, with that answer to all of it but the question about self-harm. */
    public HeldTarget answered(int daysAgo, int value) throws Exception {
        var paper = post("/people/" + personId + "/entries/phq-9/answers")
                .param("answeredOn", World.today().minusDays(daysAgo).toString())
                .param("answeredBy", "person");
        for (int item = 1; item <= 9; item++) paper.param("q" + item, item == 9 ? "0" : Integer.toString(value));
        paper.param("q10", "0");
        web.perform(paper.with(World.as(worker)).with(csrf())).andExpect(status().is3xxRedirection());
        return this;
    }
}
