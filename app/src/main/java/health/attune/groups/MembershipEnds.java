package health.attune.groups;

import health.attune.database.Net;
import health.attune.people.Person;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is no longer served by a program takes no part in its groups, from the same transaction on. */
@Component
class MembershipEnds {
    private final MemberStore store;
    private final GroupStore groups;
    private final Ties ties;
    private final Episodes episodes;
    private final Net net;

    MembershipEnds(MemberStore store, GroupStore groups, Ties ties, Episodes episodes, Net net) {
        this.store = store;
        this.groups = groups;
        this.ties = ties;
        this.episodes = episodes;
        this.net = net;
    }

    @EventListener
    void moved(Episode.Moved event) {
        if (event.to().isOpen()) return;
        net.above(() -> {
            var serving = episodes.open(List.of(event.personId())).stream()
                    .map(one -> one.episode().programId())
                    .toList();
            end(event.personId(), group -> !serving.contains(group.programId()));
        });
    }

    @EventListener
    void died(Person.Died event) {
        end(event.personId(), group -> true);
    }

    /** Above the net: whoever ends care may not see every group. */
    private void end(UUID personId, Predicate<Group> which) {
        net.above(() -> {
            for (var member : store.now(personId)) {
                if (!groups.find(member.groupId()).filter(which).isPresent()) continue;
                store.end(member.id(), null);
                ties.endOfMember(member.id(), groups.now());
            }
        });
    }
}
