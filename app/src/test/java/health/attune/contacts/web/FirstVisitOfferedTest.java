package health.attune.contacts.web;

import static health.attune.World.as;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a worker entered last is offered again, but for a first visit with somebody who has had one. */
@AttuneTest
class FirstVisitOfferedTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Contacts contacts;

    @Test
    void afterAFirstVisitTheNextContactIsOfferedAsAFollowUp() throws Exception {
        var peer = world.staff("peer", world.site(), null);
        var met = person(peer, "Amina");
        var isNew = person(peer, "Ben");
        contacts.record(peer, firstVisit(peer, met));
        offers(peer, met, "follow-up");
        offers(peer, isNew, "intake");
    }

    private UUID person(Principal peer, String given) {
        var person = world.person(given, "Haddad");
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
        return person;
    }

    private static Contact firstVisit(Principal peer, UUID person) {
        return new Contact(
                Ids.next(), person, peer.id(), "person", "phone", "intake", true, 20, "completed", Instant.now());
    }

    private void offers(Principal peer, UUID person, String purpose) throws Exception {
        web.perform(get("/people/" + person + "/contacts/new").with(as(peer)))
                .andExpect(content().string(containsString("<option value=\"" + purpose + "\" selected")));
    }
}
