package health.attune.contacts.web;

import static health.attune.World.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.database.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The same form sent twice is one contact, and other words under its id are never swallowed. */
@AttuneTest
class ContactAgainPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    UUID person;
    Principal peer;
    String list;

    @BeforeEach
    void aPersonAndTheirPeer() {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Amina", "Haddad");
        world.episode(person, program);
        peer = world.staff("peer", site, program);
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
        list = "/people/" + person + "/contacts";
    }

    @Test
    void otherWordsAreKeptAndGetAnIdOfTheirOwn() throws Exception {
        var id = Ids.next();
        var done = redirectedUrl(list + "?done=recorded&contact=" + id);
        sent(post(list), id, "We talked.").andExpect(done);
        sent(post(list), id, "We talked.").andExpect(done);
        sent(post(list), id, "We talked about the move.")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("We talked about the move.")))
                .andExpect(content().string(containsString("Something else was saved from this page already")))
                .andExpect(content().string(not(containsString("value=\"" + id))));
    }

    @Test
    void whatWasTakenBackIsNotTakenForSaved() throws Exception {
        var id = Ids.next();
        sent(post(list), id, "We talked.");
        web.perform(delete(list + "/" + id).with(as(peer)).with(csrf()));
        sent(post(list), id, "We talked.").andExpect(status().isUnprocessableContent());
    }

    @Test
    void aCorrectionIsNotSwallowedEither() throws Exception {
        var id = Ids.next();
        sent(post(list), id, "We talked.");
        var correction = list + "/" + id + "/correction";
        var better = Ids.next();
        corrected(correction, better, "We talked long.").andExpect(status().isSeeOther());
        corrected(correction, better, "We talked long.").andExpect(status().isSeeOther());
        corrected(correction, better, "We talked of work.")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is already saved as you sent it first")))
                .andExpect(content().string(containsString("We talked of work.")));
    }

    private ResultActions corrected(String address, UUID id, String note) throws Exception {
        return sent(post(address).param("reason", "mistyped"), id, note);
    }

    private ResultActions sent(MockHttpServletRequestBuilder request, UUID id, String note) throws Exception {
        return web.perform(HomeVisit.typed(request, peer)
                .param("id", id.toString())
                .param("note", note)
                .with(as(peer))
                .with(csrf()));
    }
}
