package health.attune.reviews;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.programs.CareTeams;
import health.attune.programs.Discipline;
import health.attune.programs.TeamMember;
import health.attune.reviews.Review.Colleague;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who of a team can be asked whether to follow a recommendation: they may know of it, and do not consult themself. */
@Component
public class Askable {
    private static final Set<Relation> CARING = EnumSet.of(
            Relation.CARE_TEAM, Relation.COVER, Relation.ASSIGNED_WORKER, Relation.PRIMARY_CARE, Relation.SUPERVISOR);

    private final CareTeams teams;
    private final Accounts accounts;
    private final Access access;

    Askable(CareTeams teams, Accounts accounts, Access access) {
        this.teams = teams;
        this.accounts = accounts;
        this.access = access;
    }

    /**
     * One of them.
     *
     * @param role the word of their discipline
     */
    public record Member(Colleague who, String role) {}

    /** Primary care first, then the lead, then the others. */
    List<Member> of(Principal who, Review review) {
        var names = teams.of(who, review.personId()).stream()
                .filter(member -> member.isNow()
                        && member.episodeId().equals(review.place().episodeId()))
                .filter(member -> mayKnow(member, review))
                .map(member -> new Member(
                        new Colleague(member.accountId(), accounts.staffName(member.accountId())), member.role()))
                .toList();
        return Stream.concat(
                        names.stream().filter(Askable::isPrimaryCare),
                        names.stream().filter(member -> !isPrimaryCare(member)))
                .toList();
    }

    private static boolean isPrimaryCare(Member member) {
        return member.role().equals(Discipline.PRIMARY_CARE.word());
    }

    private boolean mayKnow(TeamMember member, Review review) {
        return accounts.principal(member.accountId())
                .filter(one -> access.may(one, Verb.READ, DataClass.CONTACT_DETAILS, review.personId()))
                .filter(one -> stands(one, review.personId()))
                .filter(one -> access.clears(one, Verb.READ, review.personId(), review.labels()))
                .isPresent();
    }

    /** Whether they care for the person, and do not only work in the same program, at the desk or as the consultant. */
    boolean stands(Principal one, UUID personId) {
        var relation = access.allowedBy(one, Verb.READ, DataClass.APPOINTMENTS, personId);
        return relation != null && CARING.contains(relation);
    }
}
