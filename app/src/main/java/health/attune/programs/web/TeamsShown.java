package health.attune.programs.web;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.people.People;
import health.attune.programs.CareTeams;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.programs.TeamMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the episodes and teams of a person together, ready to print. */
@Component
public class TeamsShown {
    private final Episodes episodes;
    private final CareTeams teams;
    private final Programs programs;
    private final People people;
    private final Accounts accounts;
    private final Access access;
    private final List<Episode.LooseEnd> looseEnds;

    TeamsShown(
            Episodes episodes,
            CareTeams teams,
            Programs programs,
            People people,
            Accounts accounts,
            Access access,
            List<Episode.LooseEnd> looseEnds) {
        this.looseEnds = looseEnds;
        this.episodes = episodes;
        this.teams = teams;
        this.programs = programs;
        this.people = people;
        this.accounts = accounts;
        this.access = access;
    }

    List<EpisodeShown> of(Principal who, UUID personId, Words words) {
        var members = teams.of(who, personId);
        var names =
                accounts.staffNames(members.stream().map(TeamMember::accountId).toList());
        return episodes.of(who, personId).stream()
                .map(episode -> {
                    var program = programs.program(episode.programId());
                    var site = programs.site(program.siteId());
                    var team = members.stream()
                            .filter(member -> member.episodeId().equals(episode.id()))
                            .map(member -> shown(member, names, site, words))
                            .toList();
                    var name = programs.nameFor(who, program);
                    return shown(who, episode, new Around(name, site.name(), team), words);
                })
                .toList();
    }

    /** The programs that could begin to serve the person: where this reader works, and not serving them yet. */
    List<Option> programsToStart(Principal who, UUID personId) {
        if (!mayChange(who, personId)) return List.of();
        var open = episodes.of(who, personId).stream()
                .filter(episode -> episode.status().isOpen())
                .map(Episode::programId)
                .toList();
        return people.placesFor(who).stream()
                .filter(place -> !open.contains(place.id()))
                .map(place -> new Option(place.id().toString(), place.site() + ": " + place.name()))
                .toList();
    }

    boolean mayChange(Principal who, UUID personId) {
        return access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
    }

    boolean isInSight(Principal who, UUID personId) {
        return access.may(who, Verb.READ, DataClass.APPOINTMENTS, personId);
    }

    private EpisodeShown shown(Principal who, Episode episode, Around around, Words words) {
        var colleagues = episode.status().isOpen() && mayChange(who, episode.personId())
                ? teams.candidates(who, episode.id()).stream()
                        .map(colleague -> ColleagueChoice.option(colleague, words))
                        .toList()
                : List.<Option>of();
        return new EpisodeShown(
                episode,
                around.program(),
                around.site(),
                words.day(episode.startedOn()),
                episode.endedOn() == null ? "" : words.day(episode.endedOn()),
                around.team(),
                colleagues,
                episodes.mayTakeBack(who, episode.id()),
                episode.status().isOpen() ? looseEnds(who, episode) : List.of());
    }

    private List<Episode.LooseEnd.Open> looseEnds(Principal who, Episode episode) {
        return looseEnds.stream().flatMap(one -> one.of(who, episode).stream()).toList();
    }

    private static MemberShown shown(TeamMember member, Map<UUID, String> names, Site site, Words words) {
        var until = member.until();
        return new MemberShown(
                member.id(),
                names.getOrDefault(member.accountId(), "?"),
                "access.role." + member.role(),
                member.lead(),
                words.day(LocalDate.ofInstant(member.since(), site.zone())),
                until == null ? "" : words.day(LocalDate.ofInstant(until, site.zone())));
    }

    private record Around(String program, String site, List<MemberShown> team) {}

    /**
     * An episode with its team.
     *
     * @param mayTakeBack whether the reader may take its ending back
     * @param looseEnds what is closed with it
     */
    public record EpisodeShown(
            Episode episode,
            String program,
            String site,
            String since,
            String until,
            List<MemberShown> team,
            List<Option> colleagues,
            boolean mayTakeBack,
            List<Episode.LooseEnd.Open> looseEnds) {

        public List<MemberShown> now() {
            return team.stream().filter(member -> member.until().isEmpty()).toList();
        }

        public List<MemberShown> before() {
            return team.stream().filter(member -> !member.until().isEmpty()).toList();
        }

        public boolean isOpen() {
            return episode.status().isOpen();
        }

        public boolean isHeld() {
            return episode.status() == Episode.Status.ON_HOLD;
        }
    }

    /** A member of a team; {@code until} is empty while they are on it. */
    public record MemberShown(UUID id, String name, String roleKey, boolean lead, String since, String until) {}
}
