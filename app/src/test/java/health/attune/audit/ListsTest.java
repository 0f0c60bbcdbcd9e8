package health.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.database.Ids;
import health.attune.people.People;
import health.attune.people.Sought;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whom a list shows: each of them has an entry, and nobody else has. */
@AttuneTest
class ListsTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    People people;

    @Autowired
    Alerts alerts;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachPersonWhomASearchShowsHasAnEntry() {
        var name = "Quillfeather" + Ids.next().toString().replaceAll("[^a-f]", "");
        var site = world.site();
        var program = world.program(site);
        var one = world.person("Ada", name);
        var other = world.person("Bea", name);
        world.episode(one, program);
        world.episode(other, program);
        var elsewhere = world.person("Cleo", name);
        world.episode(elsewhere, world.program(world.site()));
        var desk = world.staff("front-desk", site, null);
        assertThat(people.search(desk, Sought.of(name, Locale.US))).hasSize(2);
        assertThat(people.search(desk, Sought.of("Nobody" + name, Locale.US))).isEmpty();
        assertThat(entries(desk)).containsExactlyInAnyOrder("read A search " + one, "read A search " + other);
    }

    @Test
    void eachPersonInAListOfAlertsHasAnEntry() {
        var someone = asked.someone("Rosa Vega", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        var before = entries(someone.manager());
        assertThat(alerts.mine(someone.manager())).hasSize(1);
        assertThat(alerts.mineWaiting(someone.manager())).hasSize(1);
        assertThat(alerts.ofMyPeople(someone.manager())).isEmpty();
        assertThat(entries(someone.manager()).subList(before.size(), before.size() + 2))
                .containsOnly("read D list of alerts " + someone.id());
        assertThat(entries(someone.manager())).hasSize(before.size() + 2);
    }

    @Test
    void onesOwnListLeavesAnEntryForEachOnceAnHour() throws Exception {
        var someone = asked.someone("Rosa Vega", "phq-9");
        var entry = "read A list of people " + someone.id();
        for (int i = 0; i < 3; i++) open(someone.manager());
        assertThat(entries(someone.manager())).containsOnlyOnce(entry);
        Superuser.does(
                "update audit.entry set at = at - interval '61 minutes'" + " where person_id = '" + someone.id() + "'");
        open(someone.manager());
        assertThat(entries(someone.manager())).filteredOn(entry::equals).hasSize(2);
    }

    private void open(Principal who) throws Exception {
        web.perform(get("/people").with(World.as(who))).andExpect(status().isOk());
    }

    private List<String> entries(Principal who) {
        return jdbc.sql("""
                select verb || ' ' || data_class || ' ' || subject || ' ' || person_id from audit.entry
                where actor_id = ? and allowed order by id
                """).param(id(who)).query(String.class).list();
    }

    private static UUID id(Principal who) {
        return java.util.Objects.requireNonNull(who.id());
    }
}
