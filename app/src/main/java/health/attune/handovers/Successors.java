package health.attune.handovers;

import health.attune.access.Principal;
import health.attune.database.Net;
import health.attune.handovers.Line.Membership;
import health.attune.handovers.Line.Successor;
import health.attune.programs.CareTeams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may follow: those of the team, and those who could join it; each with how many people they care for. */
@Component
public class Successors {
    private static final String TEAM = """
            select m.account_id, a.name, m.role from programs.care_team_member m
            join access.relationship r on r.id = m.relationship_id and r.ends_at is null
            join access.account a on a.id = m.account_id
            where m.episode_id = ? and m.account_id <> ? and access.counts(r, access.ground_of(m.account_id))
            order by m.is_lead desc, r.starts_at, r.id
            """;

    private static final String CASELOADS = """
            select m.account_id, count(distinct e.person_id) as people from programs.care_team_member m
            join access.relationship r on r.id = m.relationship_id and r.ends_at is null
            join programs.episode e on e.id = m.episode_id and e.ended_on is null
            where m.account_id = any(?) group by m.account_id
            """;

    private final JdbcClient jdbc;
    private final CareTeams teams;
    private final Net net;

    Successors(JdbcClient jdbc, CareTeams teams, Net net) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.net = net;
    }

    /**
     * Somebody who may.
     *
     * @param onTeam whether they are on the care team already
     * @param people for how many people they care now
     */
    public record Offered(Successor successor, String name, boolean onTeam, int people) {
        Offered caringFor(int many) {
            return new Offered(successor, name, onTeam, many);
        }
    }

    /** Those of the team first; while somebody is on leave, nobody else: the team stays as it is. */
    List<Offered> of(Principal who, Handover handover, Membership member) {
        var offered = new ArrayList<>(team(handover, member));
        if (Handovers.isForGood(handover))
            teams.candidates(who, member.episodeId()).stream()
                    .filter(one -> !one.accountId().equals(handover.accountId()))
                    .map(one -> new Offered(
                            new Successor(one.accountId(), one.discipline().word()), one.name(), false, 0))
                    .forEach(offered::add);
        var people =
                people(offered.stream().map(one -> one.successor().accountId()).toList());
        return offered.stream()
                .map(one -> one.caringFor(people.getOrDefault(one.successor().accountId(), 0)))
                .toList();
    }

    /** Above the net: who of the staff follows is not hidden from whoever may plan it. */
    private List<Offered> team(Handover handover, Membership member) {
        return net.above(() -> jdbc.sql(TEAM)
                .params(member.episodeId(), handover.accountId())
                .query((row, number) -> new Offered(
                        new Successor(row.getObject("account_id", UUID.class), row.getString("role")),
                        row.getString("name"),
                        true,
                        0))
                .list());
    }

    /** Above the net: numbers about nobody. */
    private Map<UUID, Integer> people(Collection<UUID> accounts) {
        var people = new HashMap<UUID, Integer>();
        net.above(() -> jdbc.sql(CASELOADS).param(accounts.toArray(UUID[]::new)).query(row -> {
            people.put(row.getObject("account_id", UUID.class), row.getInt("people"));
        }));
        return people;
    }
}
