package health.attune.notices.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.Asked;
import health.attune.notices.Channel;
import health.attune.notices.Reached;
import health.attune.notices.wishes.QuietHours;
import health.attune.notices.wishes.QuietHours.Span;
import health.attune.notices.wishes.Wish;
import health.attune.notices.wishes.Wishes;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class WishPagesTest {
    private static final String HERE = "/account/notices";

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Reached reached;

    @Autowired
    Wishes wishes;

    @Autowired
    MockMvc web;

    private Principal nurse;

    @BeforeEach
    void aMemberOfStaff() {
        nurse = world.staff("nurse", world.site(), null);
    }

    @Test
    void aWorkerReadsWhatIsNeverHeldBackAndSaysTheRest() throws Exception {
        reached.byMail(nurse);
        reached.by(Channel.TEXT, nurse, "+15550101234");
        web.perform(get(HERE).with(as(nurse)))
                .andExpect(content().string(containsString("Nothing you choose here switches these off")))
                .andExpect(content().string(containsString("This is how it is for everybody")))
                .andExpect(content().string(containsString("By the clock of your site")));
        web.perform(post(HERE)
                        .param("when-threads.notice.named", "at-once")
                        .param("when-tasks.notice.came", "summary")
                        .param("by-tasks.notice.came", "text")
                        .param("from-1", "19")
                        .param("until-1", "7")
                        .with(as(nurse))
                        .with(csrf()))
                .andExpect(redirectedUrl(HERE + "?done=saved"));
        var said = wishes.said(nurse);
        assertThat(said.quiet()).isEqualTo(new QuietHours(Map.of(DayOfWeek.MONDAY, new Span(19, 7))));
        assertThat(said.wishes().values())
                .containsExactlyInAnyOrder(Wish.USUAL, new Wish(Wish.When.SUMMARY, Channel.TEXT));
        web.perform(get(HERE + "?done=saved").with(as(nurse)))
                .andExpect(content().string(containsString("Saved. It counts from now on")))
                .andExpect(content().string(containsString("You last changed this on")));
    }

    @Test
    void halfAnEntryAndAWeekWithoutAnHourComeBackAsTheyWereTyped() throws Exception {
        web.perform(post(HERE)
                        .param("when-threads.notice.named", "never")
                        .param("when-tasks.notice.came", "never")
                        .param("from-3", "21")
                        .with(as(nurse))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose both hours")))
                .andExpect(content().string(containsString("value=\"21\" selected")));
        var always = post(HERE)
                .param("when-threads.notice.named", "never")
                .param("when-tasks.notice.came", "never")
                .with(as(nurse))
                .with(csrf());
        for (int day = 1; day <= 7; day++) always.param("from-" + day, "7").param("until-" + day, "7");
        web.perform(always)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The whole week would be quiet")));
        assertThat(wishes.saidAt(nurse)).isEmpty();
    }

    @Test
    void somebodyInCareSaysWhetherTheyAreRemindedAndNothingElse() throws Exception {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        var person = someone.self();
        web.perform(get(HERE).with(as(person)))
                .andExpect(content().string(containsString("The day before an appointment")))
                .andExpect(content().string(not(containsString("Quiet hours"))));
        web.perform(post(HERE)
                        .param("when-appointments.notice.coming", "never")
                        .param("from-1", "19")
                        .param("until-1", "7")
                        .with(as(person))
                        .with(csrf()))
                .andExpect(redirectedUrl(HERE + "?done=saved"));
        assertThat(wishes.said(person).quiet()).isEqualTo(QuietHours.NONE);
        assertThat(wishes.said(person).wishes().values()).containsExactly(new Wish(Wish.When.NEVER, null));
    }
}
