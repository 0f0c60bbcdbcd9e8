package health.attune.threads.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.tasks.Task;
import health.attune.tasks.Tasks;
import health.attune.today.Week;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The team of a person writes to each other, and looks at what is to be done this week. */
@AttuneTest
class ThreadPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Tasks tasks;

    UUID person;
    Principal manager;
    Principal peer;
    String thread;
    String week;

    @BeforeEach
    void aTeam() {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Amina", "Haddad");
        manager = world.staff("care-manager", site, program);
        world.joinTeam(manager, world.episode(person, program), true);
        peer = world.staff("peer", site, program);
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
        thread = "/people/" + person + "/thread";
        week = "/people/" + person + "/week";
    }

    @Test
    void aMessageIsWrittenFoundOnTheFirstPageReadAndAcknowledged() throws Exception {
        shows(manager, thread, "There is no message yet.", "staff " + peer.id() + ", Peer", "href=\"" + week + "\"");
        var id = Ids.next();
        write(manager, id, "Could you go with her on Monday?", peer)
                .andExpect(redirectedUrl(thread + "?done=sent#message-" + id));
        shows(manager, thread + "?done=sent", "Your message is sent.", "staff " + peer.id() + ": not opened yet");
        shows(peer, "/today", "wrote a message for you to read.", "Amina Haddad", thread + "?from=");
        shows(peer, thread, "New for you", "Could you go with her on Monday?", "Care manager");
        send(peer, get("/today")).andExpect(content().string(not(containsString("for you to read"))));
        shows(manager, thread, "staff " + peer.id() + ": read on ");
        send(peer, get(thread))
                .andExpect(content().string(not(containsString("New for you"))))
                .andExpect(content().string(not(containsString("read on"))));
    }

    @Test
    void whatIsRefusedLosesNothing() throws Exception {
        write(manager, Ids.next(), "x".repeat(4_001), peer)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("x".repeat(4_001))))
                .andExpect(content().string(containsString("href=\"#words\"")))
                .andExpect(content().string(containsString("value=\"" + peer.id() + "\" checked")));
        var stranger = world.staff("therapist", world.site(), null);
        write(manager, Ids.next(), "For nobody.", stranger)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#to\"")))
                .andExpect(content().string(containsString("For nobody.</textarea>")));
        send(manager, post(thread).param("words", " ").header("Accept-Language", "es"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Mensaje nuevo")));
        send(manager, post(thread).param("words", "Hello").param("to", "everybody"))
                .andExpect(status().isUnprocessableContent());
        shows(manager, thread, "There is no message yet.");
    }

    @Test
    void aFormSentAgainWithOtherWordsIsKeptAsAMessageOfItsOwn() throws Exception {
        var id = Ids.next();
        write(manager, id, "First.", peer).andExpect(status().is3xxRedirection());
        write(manager, id, "First.", peer).andExpect(status().is3xxRedirection());
        write(manager, id, "Second.", peer)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Second.</textarea>")))
                .andExpect(content().string(containsString("Another message was sent")))
                .andExpect(content().string(not(containsString("name=\"id\" value=\"" + id))));
    }

    @Test
    void aMessageIsTakenBackWithAReasonAndStandsAgain() throws Exception {
        var id = Ids.next();
        write(manager, id, "About somebody else.", peer);
        var message = thread + "/" + id;
        shows(manager, message, "Take this message back?", "About somebody else.");
        send(manager, post(message + "/withdrawal"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#why\"")));
        send(manager, post(message + "/withdrawal").param("why", "wrong-person"))
                .andExpect(redirectedUrl(thread + "?done=withdrawn&message=" + id));
        shows(manager, thread + "?done=withdrawn&message=" + id, "Taken back by", "About somebody else.", message);
        send(peer, get(thread))
                .andExpect(content().string(containsString("Taken back by")))
                .andExpect(content().string(not(containsString("About somebody else."))));
        send(peer, get(message)).andExpect(status().isNotFound());
        send(peer, delete(message + "/withdrawal")).andExpect(status().isNotFound());
        send(manager, delete(message + "/withdrawal")).andExpect(redirectedUrlPattern(thread + "?done=restored*"));
        shows(peer, thread, "About somebody else.");
    }

    @Test
    void whoeverDoesNotCareForThePersonFindsNothing() throws Exception {
        var desk = world.staff("front-desk", world.site(), null);
        for (var address : new String[] {thread, week}) send(desk, get(address)).andExpect(status().isNotFound());
        write(desk, Ids.next(), "Hello").andExpect(status().isNotFound());
        send(desk, post(week + "/carrying")).andExpect(status().is3xxRedirection());
        send(desk, carry(World.today(), Ids.next())).andExpect(status().isNotFound());
    }

    @Test
    void aWeekShowsWhoDoesWhatByWhichDayAndWhatIsNotDone() throws Exception {
        var monday = Week.of(World.today()).monday();
        shows(manager, week, "Nothing is planned for this week.", "/people/" + person + "/tasks/new");
        var open = give("Bring the bus pass", monday);
        tasks.done(peer, give("Call the pharmacy", monday.plusDays(1)));
        tasks.drop(peer, give("Ask the school", monday.plusDays(2)), "person-does-not-want-it");
        give("Of next week", monday.plusDays(7));
        var left = give("Of last week", monday.minusDays(7));
        shows(manager, week, "Bring the bus pass", "By: staff " + peer.id(), "This week", "Of last week");
        shows(manager, week, "Done", "Not done. The person does not want it.", "Still open from the weeks before");
        send(manager, get(week)).andExpect(content().string(not(containsString("Of next week"))));
        send(manager, carry(monday.plusWeeks(1), open)).andExpect(redirectedUrlPattern(week + "?day=*&carried=*"));
        shows(manager, week + "?day=" + monday.plusWeeks(1), "Bring the bus pass", "Of next week");
        send(manager, get(week + "?day=tomorrow").header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Plan de la semana")))
                .andExpect(content().string(not(containsString("Bring the bus pass"))));
        send(manager, carry(monday.plusWeeks(2), open)).andExpect(status().isConflict());
        send(manager, carry(monday, left)).andExpect(status().is3xxRedirection());
        assertThat(tasks.show(manager, left).task().wording().dueOn()).isEqualTo(World.today());
    }

    private MockHttpServletRequestBuilder carry(LocalDate into, UUID task) {
        return post(week + "/carrying")
                .param("id", Ids.next().toString())
                .param("into", into.toString())
                .param("line", task + " 1");
    }

    private UUID give(String title, LocalDate due) {
        var wording = new Task.Wording(title, null, Task.Priority.SOON, due);
        var task = new Task(
                Ids.next(),
                tasks.about(manager, person),
                peer.id(),
                wording,
                Task.State.OPEN,
                null,
                manager.id(),
                Labels.NONE,
                1);
        tasks.give(manager, task);
        return task.id();
    }

    private ResultActions write(Principal who, UUID id, String words, Principal... readers) throws Exception {
        var request = post(thread).param("id", id.toString()).param("words", words);
        for (var reader : readers) request.param("to", reader.id().toString());
        return send(who, request);
    }

    private void shows(Principal who, String address, String... words) throws Exception {
        var page = send(who, get(address)).andExpect(status().isOk());
        for (var word : words) page.andExpect(content().string(containsString(word)));
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(World.as(who)).with(csrf()));
    }
}
