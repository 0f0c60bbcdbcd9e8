package health.attune.contacts.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class ContactPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Contacts contacts;

    UUID site;
    UUID person;
    Principal peer;
    String list;

    @BeforeEach
    void aPersonAndTheirPeer() {
        site = world.site();
        var program = world.program(site);
        person = world.person("Amina", "Haddad");
        world.episode(person, program);
        peer = world.staff("peer", site, program);
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
        list = "/people/" + person + "/contacts";
    }

    @Test
    void aContactIsRecordedListedAndTakenBack() throws Exception {
        page(get(list)).andExpect(content().string(containsString("No contact is recorded yet.")));
        page(get(list + "/new"))
                .andExpect(content().string(containsString("<option value=\"phone\" selected")))
                .andExpect(content().string(containsString("Eastern Time")));
        var id = Ids.next();
        sent(post(list), id).andExpect(redirectedUrl(list + "?done=recorded&contact=" + id));
        page(get(list + "?done=recorded&contact=" + id))
                .andExpect(content().string(containsString("The contact is saved.")))
                .andExpect(content().string(containsString("Home visit: Practical help")))
                .andExpect(content().string(containsString("Took place, 40 minutes")))
                .andExpect(content().string(containsString("Mar 4, 2026")))
                .andExpect(content().string(containsString("EST")));
        page(get(list + "/new"))
                .andExpect(content().string(containsString("<option value=\"home\" selected")))
                .andExpect(content().string(containsString("<option value=\"practical-help\" selected")));
        send(delete(list + "/" + id)).andExpect(redirectedUrl(list + "?done=withdrawn&contact=" + id));
        page(get(list))
                .andExpect(content().string(containsString("No contact is recorded yet.")))
                .andExpect(content().string(containsString("Taken back at once")));
    }

    @Test
    void aWrongEntryIsCorrectedWithAReasonAndThatCanBeUndone() throws Exception {
        var id = Ids.next();
        sent(post(list), id);
        var entry = list + "/" + id;
        page(get(entry)).andExpect(content().string(containsString("Correct a contact")));
        var better = Ids.next();
        sent(post(entry + "/correction").param("reason", "learned-later"), better)
                .andExpect(redirectedUrl(list + "?done=corrected&contact=" + id));
        page(get(list + "?done=corrected&contact=" + id))
                .andExpect(content().string(containsString("The correction is saved.")))
                .andExpect(content().string(containsString("We learned more later")))
                .andExpect(content().string(containsString(entry + "/withdrawal")));
        send(delete(entry + "/withdrawal")).andExpect(redirectedUrl(list));
        assertThat(contacts.log(peer, person, 99).newest())
                .singleElement()
                .matches(one -> one.id().equals(id));
        send(post(entry + "/withdrawal"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose one of these.")));
        send(post(entry + "/withdrawal").param("why", "entered-twice"))
                .andExpect(redirectedUrl(list + "?done=withdrawn&contact=" + id));
        assertThat(contacts.log(peer, person, 99).newest()).isEmpty();
        send(get(entry)).andExpect(status().isNotFound());
    }

    @Test
    void oddInputIsNamedFieldByFieldAndNothingTypedIsLost() throws Exception {
        send(post(list)
                        .param("mode", "pigeon")
                        .param("purpose", "group")
                        .param("outcome", "no-show")
                        .param("minutes", "1441")
                        .param("withWhom", "family")
                        .param("by", Ids.next().toString())
                        .param("day", "2999-01-01")
                        .param("time", "half past nine"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("4 answers need another look")))
                .andExpect(content().string(containsString("href=\"#mode\"")))
                .andExpect(content().string(containsString("href=\"#by\"")))
                .andExpect(content().string(containsString("from 0 to 1,440")))
                .andExpect(content().string(containsString("This is not a time we can read.")))
                .andExpect(content().string(containsString("value=\"1441\"")))
                .andExpect(content().string(containsString("value=\"half past nine\"")))
                .andExpect(content().string(containsString("<option value=\"no-show\" selected")))
                .andExpect(content().string(containsString("<option value=\"family\" selected")));
        sent(post(list).param("minutes", "5").param("minutes", "9"), Ids.next())
                .andExpect(status().isUnprocessableContent());
        assertThat(contacts.log(peer, person, 99).newest()).isEmpty();
    }

    @Test
    void whatIsStillToComeIsRefusedInBothLanguages() throws Exception {
        var future = post(list)
                .param("mode", "video")
                .param("purpose", "group")
                .param("outcome", "completed")
                .param("withWhom", "person")
                .param("by", peer.id().toString())
                .param("day", "2999-01-01")
                .param("time", "09:30");
        send(future)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("That is still to come.")));
        send(future.header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Eso todavía no ha ocurrido.")))
                .andExpect(content().string(containsString("Videollamada")));
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingToChange() throws Exception {
        sent(post(list), Ids.next());
        var colleague = world.staff("primary-care", world.site(), null);
        world.relate(colleague, Relation.PRIMARY_CARE, person);
        web.perform(get(list).with(as(colleague)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Home visit")))
                .andExpect(content().string(not(containsString("Record a contact"))))
                .andExpect(content().string(not(containsString(list + "/"))));
        web.perform(get(list + "/new").with(as(colleague))).andExpect(status().isNotFound());
        var stranger = world.staff("care-manager", world.site(), null);
        web.perform(get(list).with(as(stranger))).andExpect(status().isNotFound());
        web.perform(get(list).with(as(world.account(person)))).andExpect(status().isNotFound());
    }

    @Test
    void theFrontDeskReadsThatSomebodyWasMetInBothLanguages() throws Exception {
        sent(post(list), Ids.next());
        var desk = world.staff("front-desk", site, null);
        web.perform(get(list).with(as(desk)))
                .andExpect(content().string(containsString("Home visit")))
                .andExpect(content().string(containsString("You see that somebody was met")))
                .andExpect(content().string(not(containsString("Practical help"))))
                .andExpect(content().string(not(containsString("Took place"))))
                .andExpect(content().string(not(containsString("What came of it"))));
        web.perform(get(list).with(as(desk)).header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Usted ve que hubo un contacto")));
    }

    @Test
    void aNoteIsReadOnItsOwnPageByWhoeverWroteItOrReadsTheRecord() throws Exception {
        var id = Ids.next();
        var words = "Practiced the bus route.\nNext time alone.";
        sent(post(list).param("note", words), id).andExpect(redirectedUrl(list + "?done=recorded&contact=" + id));
        var note = list + "/" + id + "/note";
        page(get(list))
                .andExpect(content().string(containsString(note)))
                .andExpect(content().string(not(containsString("bus route"))));
        page(get(note)).andExpect(content().string(containsString(words)));
        page(get(list + "/" + id)).andExpect(content().string(containsString(words)));
        var therapist = world.staff("therapist", site, null);
        world.relate(therapist, Relation.CARE_TEAM, person);
        read(note, therapist).andExpect(content().string(containsString(words)));
        var colleague = world.staff("peer", site, null);
        world.relate(colleague, Relation.ASSIGNED_WORKER, person);
        read(note, colleague).andExpect(status().isNotFound());
        read(note, world.staff("front-desk", site, null)).andExpect(status().isNotFound());
        read(note, world.account(person)).andExpect(status().isNotFound());
        read(list, colleague).andExpect(content().string(not(containsString("/note"))));
    }

    @Test
    void aCorrectedNoteStandsBesideTheOneBefore() throws Exception {
        var id = Ids.next();
        sent(post(list).param("note", "Went by bus."), id);
        var better = Ids.next();
        sent(post(list + "/" + id + "/correction").param("reason", "mistyped").param("note", "Went by train."), better);
        page(get(list + "/" + better + "/note")).andExpect(content().string(containsString("Went by train.")));
        page(get(list + "/" + id + "/note")).andExpect(content().string(containsString("Went by bus.")));
        page(get(list))
                .andExpect(content().string(containsString(list + "/" + id + "/note")))
                .andExpect(content().string(containsString(list + "/" + better + "/note")));
        sent(post(list).param("note", "long ".repeat(900)), Ids.next())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#note\"")))
                .andExpect(content().string(containsString("long long")));
    }

    private ResultActions read(String address, Principal reader) throws Exception {
        return web.perform(get(address).with(as(reader)));
    }

    private ResultActions sent(MockHttpServletRequestBuilder request, UUID id) throws Exception {
        return send(HomeVisit.typed(request, peer).param("id", id.toString()));
    }

    private ResultActions page(MockHttpServletRequestBuilder request) throws Exception {
        return send(request).andExpect(status().isOk());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(peer)).with(csrf()));
    }
}
