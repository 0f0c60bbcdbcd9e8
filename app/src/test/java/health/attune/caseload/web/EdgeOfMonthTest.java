package health.attune.caseload.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.billing.BilledMonth;
import health.attune.billing.Billing;
import health.attune.billing.BillingOf;
import health.attune.billing.BillingOf.InCare;
import health.attune.caseload.Caseloads;
import health.attune.database.Ids;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Somebody writes down a contact at the edge of a month, by the clock of the site: in Honolulu it is another month for
 * hours yet after midnight in London, in Guam already hours before.
 */
@AttuneTest
class EdgeOfMonthTest {
    @Autowired
    MockMvc web;

    @Autowired
    BillingOf people;

    @Autowired
    Caseloads caseloads;

    @Autowired
    Billing billing;

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Honolulu", "America/New_York", "Pacific/Guam"})
    void itCountsInTheMonthOfTheSite(ZoneId zone) throws Exception {
        var amina = people.someone("Amina Yusuf", World.today().minusMonths(4));
        people.zone(amina, zone);
        var month = YearMonth.now(zone);
        var first = month.atDay(1);
        enter(amina, first, "00:00", 7);
        enter(amina, first.minusDays(1), "23:59", 30);
        assertThat(caseloads.mine(amina.manager()))
                .singleElement()
                .satisfies(one -> assertThat(one.row().touch().minutesIn(LocalDate.now(zone)))
                        .isEqualTo(7));
        assertThat(minutes(amina, month)).containsExactly(7);
        assertThat(minutes(amina, month.minusMonths(1))).containsExactly(30);
    }

    /** By the form, whose page shows it again as it was typed. */
    private void enter(InCare who, LocalDate day, String time, int minutes) throws Exception {
        var list = "/people/" + who.id() + "/contacts";
        var id = Ids.next();
        web.perform(post(list)
                        .param("id", id.toString())
                        .param("mode", "phone")
                        .param("purpose", "follow-up")
                        .param("outcome", "completed")
                        .param("minutes", Integer.toString(minutes))
                        .param("withWhom", "person")
                        .param("by", who.manager().id().toString())
                        .param("day", day.toString())
                        .param("time", time)
                        .with(as(who.manager()))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        web.perform(get(list + "/" + id).with(as(who.manager())))
                .andExpect(content().string(containsString("value=\"" + day + "\"")))
                .andExpect(content().string(containsString("value=\"" + time + "\"")));
    }

    private List<Integer> minutes(InCare who, YearMonth month) {
        return billing.month(who.manager(), List.of(who.program()), month).stream()
                .flatMap(one -> one.work().stream())
                .map(BilledMonth.Worked::minutes)
                .toList();
    }
}
