package health.attune.tasks.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.tasks.TaskLists;
import java.util.UUID;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A person with two who care for them, and the requests that are made about their tasks. */
class TaskWeb {
    private final MockMvc web;
    private final World world;
    private final TaskLists lists;

    TaskWeb(MockMvc web, World world, TaskLists lists) {
        this.web = web;
        this.world = world;
        this.lists = lists;
    }

    /** Somebody with a care manager, who leads, and a peer. */
    record Team(UUID site, UUID person, Principal manager, Principal peer) {
        String list() {
            return "/people/" + person + "/tasks";
        }
    }

    Team team() {
        var site = world.site();
        var program = world.program(site);
        var person = world.person("Amina", "Haddad");
        var episode = world.episode(person, program);
        var manager = world.staff("care-manager", site, program);
        world.joinTeam(manager, episode, true);
        var peer = world.staff("peer", site, program);
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
        return new Team(site, person, manager, peer);
    }

    UUID only(Principal who) {
        return lists.mine(who).tasks().getFirst().task().id();
    }

    /** What is typed into the form of a new one for the peer. */
    MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request, Team team, String title) {
        return request.param("title", title)
                .param("priority", "soon")
                .param("dueOn", World.today().plusDays(1).toString())
                .param("owner", team.peer().id().toString());
    }

    ResultActions give(Team team, String title) throws Exception {
        return send(team.manager(), typed(post(team.list()), team, title));
    }

    ResultActions page(Principal who, String address) throws Exception {
        return send(who, get(address)).andExpect(status().isOk());
    }

    ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(who)).with(csrf()));
    }
}
