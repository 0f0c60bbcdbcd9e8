package health.attune.billing;

import health.attune.programs.Discipline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which episode of a person somebody of the staff was at work at a moment, and as what. Minutes belong to one
 * episode and one role, so that nothing is counted twice.
 */
final class Presence {
    private static final Comparator<Candidate> BEST = Comparator.comparing(
                    (Candidate one) -> one.known().way())
            .thenComparing(one -> one.known().since())
            .thenComparing(Candidate::begun)
            .thenComparing(one -> one.part().episodeId())
            .thenComparing(one -> order(one.part().role()));

    private final List<CareEpisode> episodes;
    private final List<OnTeam> teams;
    private final List<Granted> grants;

    /**
     * @param episodes those of one person
     * @param teams who was on the teams of these
     * @param grants which roles these hold or held
     */
    Presence(List<CareEpisode> episodes, List<OnTeam> teams, List<Granted> grants) {
        this.episodes = episodes;
        this.teams = teams;
        this.grants = grants;
    }

    /** From a moment on, and before another; null while open. */
    record Time(Instant from, @Nullable Instant before) {
        boolean holds(Instant moment) {
            return !moment.isBefore(from) && (before == null || moment.isBefore(before));
        }
    }

    /** Somebody was on the team of an episode. */
    record OnTeam(UUID episodeId, UUID accountId, String role, Time time) {}

    /** Somebody held a role: in a program, else at a site, else in an organization, else everywhere. */
    record Granted(
            UUID accountId,
            String role,
            @Nullable UUID programId,
            @Nullable UUID siteId,
            @Nullable UUID organizationId,
            Time time) {

        boolean isHeldAt(CareEpisode.Place place) {
            if (programId != null) return programId.equals(place.programId());
            if (siteId != null) return siteId.equals(place.siteId());
            return organizationId == null || organizationId.equals(place.organizationId());
        }
    }

    /** The episode in which they were at work, and as what. */
    record Part(UUID episodeId, String role) {}

    /** How somebody's part is known, the best way first. */
    private enum Way {
        ON_THE_TEAM,
        BY_ROLE,
        LATER_ON_THE_TEAM,
        LATER_BY_ROLE;

        /** Who was entered only later worked there before: a moment before all that is known of them is taken so. */
        Optional<Known> at(Instant moment, Time time) {
            if (time.holds(moment)) return Optional.of(new Known(this, Instant.MIN));
            if (time.from().isBefore(moment)) return Optional.empty();
            return Optional.of(new Known(this == ON_THE_TEAM ? LATER_ON_THE_TEAM : LATER_BY_ROLE, time.from()));
        }
    }

    private record Known(Way way, Instant since) {}

    private record Candidate(Known known, LocalDate begun, Part part) {}

    /** Empty where they had nothing to do with any episode of that day. */
    Optional<Part> of(UUID accountId, Instant at) {
        var found = new ArrayList<Candidate>();
        for (var episode : episodes)
            if (episode.days().holds(episode.dayOf(at)))
                candidates(episode, accountId, at).forEach(found::add);
        return found.stream().min(BEST).map(Candidate::part);
    }

    private Stream<Candidate> candidates(CareEpisode episode, UUID accountId, Instant at) {
        var onTeam = teams.stream()
                .filter(one ->
                        one.accountId().equals(accountId) && one.episodeId().equals(episode.id()))
                .flatMap(one -> candidate(episode, one.role(), Way.ON_THE_TEAM.at(at, one.time())));
        var byRole = grants.stream()
                .filter(one -> one.accountId().equals(accountId) && one.isHeldAt(episode.place()))
                .flatMap(one -> candidate(episode, one.role(), Way.BY_ROLE.at(at, one.time())));
        return Stream.concat(onTeam, byRole);
    }

    private static Stream<Candidate> candidate(CareEpisode episode, String role, Optional<Known> known) {
        return known.map(how -> new Candidate(how, episode.days().from(), new Part(episode.id(), role))).stream();
    }

    /** Of several roles the first in the list of disciplines; others after all of these. */
    private static int order(String role) {
        return Discipline.ofRole(role).map(Discipline::ordinal).orElse(Discipline.values().length);
    }
}
