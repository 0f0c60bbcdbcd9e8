package health.attune.threads;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.database.Ids;
import health.attune.threads.Excerpt.Part;
import health.attune.threads.Message.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A person with a care manager and a therapist on the team of one program, and an assigned peer, who write. */
class Correspondents {
    final UUID site;
    final UUID program;
    final UUID person;
    final Principal manager;
    final Principal therapist;
    final Principal peer;
    private final Threads threads;

    Correspondents(World world, Threads threads) {
        this.threads = threads;
        site = world.site();
        program = world.program(site);
        person = world.person("Amina", "Haddad");
        var episode = world.episode(person, program);
        manager = world.staff("care-manager", site, program);
        therapist = world.staff("therapist", site, program);
        world.joinTeam(manager, episode, true);
        world.joinTeam(therapist, episode, false);
        peer = world.staff("peer", site, program);
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
    }

    UUID write(Principal who, String words, Principal... readers) {
        var to = Arrays.stream(readers).map(Principal::id).collect(Collectors.toSet());
        var id = Ids.next();
        threads.write(who, new Draft(id, person, words, to));
        return id;
    }

    Excerpt open(Principal who) {
        return threads.open(who, person, Part.NEWEST);
    }

    List<String> read(Principal who) {
        return words(open(who));
    }

    static List<String> words(Excerpt excerpt) {
        return excerpt.messages().stream().map(told -> told.message().words()).toList();
    }
}
