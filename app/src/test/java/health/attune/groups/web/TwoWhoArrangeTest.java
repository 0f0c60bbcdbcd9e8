package health.attune.groups.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.groups.GroupWorld;
import health.attune.groups.Groups;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Two workers arrange the same group: the second is told, and nothing of either is lost. */
@AttuneTest
class TwoWhoArrangeTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    GroupWorld circle;

    @Autowired
    Groups groups;

    @Test
    void theSecondSeesBothAndSavesThenOverTheFirst() throws Exception {
        var meeting = circle.meeting(0);
        var first = meeting.facilitator();
        arrange(first, meeting, 1, "Room 3").andExpect(status().isSeeOther());
        arrange(first, meeting, 1, "Room 3").andExpect(status().isSeeOther());
        arrange(first, meeting, 1, "Garden")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody changed this while you were typing")))
                .andExpect(content().string(containsString("Room 3")))
                .andExpect(content().string(containsString("value=\"Garden\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
        assertThat(place(first, meeting)).isEqualTo("Room 3");
        arrange(first, meeting, 2, "Garden").andExpect(status().isSeeOther());
        assertThat(place(first, meeting)).isEqualTo("Garden");
    }

    private @Nullable String place(Principal who, GroupWorld.Meeting meeting) {
        return groups.show(who, meeting.group()).group().plan().place();
    }

    private ResultActions arrange(Principal who, GroupWorld.Meeting meeting, int version, String place)
            throws Exception {
        return web.perform(post("/groups/" + meeting.group() + "/plan")
                .param("version", Integer.toString(version))
                .param("name", "Walks by the river")
                .param("meets", "Tuesdays at 4 pm")
                .param("mode", "in-person")
                .param("place", place)
                .param("admission", "open")
                .with(World.as(who))
                .with(csrf()));
    }
}
