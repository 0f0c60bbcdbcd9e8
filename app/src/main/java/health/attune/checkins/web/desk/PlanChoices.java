package health.attune.checkins.web.desk;

import health.attune.access.Principal;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Schedules;
import health.attune.instruments.Instrument;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.programs.Programs;
import health.attune.questionnaires.Offer;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a reader can plan for a person: in which of the episodes, and which instruments are on at their site. */
@Component
public class PlanChoices {
    private final Episodes episodes;
    private final Schedules schedules;
    private final Programs programs;
    private final Questionnaires questionnaires;
    private final Clock clock;

    PlanChoices(Episodes episodes, Schedules schedules, Programs programs, Questionnaires questionnaires, Clock clock) {
        this.episodes = episodes;
        this.schedules = schedules;
        this.programs = programs;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /**
     * What can be chosen.
     *
     * @param named who answers each of the instruments, by its id
     * @param off how many instruments are not on at the site, so that nobody can be asked their questions
     */
    public record Offered(
            List<Option> episodes,
            List<Option> instruments,
            Map<String, List<AnsweredBy>> named,
            int off,
            LocalDate today) {

        /** Who answers that instrument. */
        List<AnsweredBy> answerers(String instrumentId) {
            return named.getOrDefault(instrumentId, List.of(AnsweredBy.values()));
        }

        /** Those whom at least one of the instruments names. */
        List<String> allAnswerers() {
            return Arrays.stream(AnsweredBy.values())
                    .filter(one -> named.values().stream().anyMatch(some -> some.contains(one)))
                    .map(AnsweredBy::word)
                    .toList();
        }

        Collection<String> episodeIds() {
            return episodes.stream().map(Option::value).toList();
        }

        Collection<String> instrumentIds() {
            return instruments.isEmpty()
                    ? List.of("")
                    : instruments.stream().map(Option::value).toList();
        }
    }

    Offered of(Principal who, UUID personId, Words words) {
        var open = schedules.plannable(who, personId, episodes.of(who, personId)).stream()
                .map(episode -> option(who, episode))
                .toList();
        var site = programs.siteOf(personId);
        var offers = site.map(found -> questionnaires.instrumentsAt(found.id())).orElse(List.of());
        var language = words.locale().getLanguage();
        var on = offers.stream()
                .filter(Offer::isOn)
                .map(offer -> new Option(
                        offer.instrument().id(), offer.instrument().title().closestTo(language)))
                .sorted(Comparator.comparing(Option::label, words.order()))
                .toList();
        var named = offers.stream()
                .filter(Offer::isOn)
                .map(Offer::instrument)
                .collect(Collectors.toMap(Instrument::id, AnsweredBy::namedBy));
        var today = LocalDate.ofInstant(clock.instant(), programs.zoneOf(personId));
        return new Offered(open, on, named, offers.size() - on.size(), today);
    }

    private Option option(Principal who, Episode episode) {
        return new Option(episode.id().toString(), programs.nameFor(who, programs.program(episode.programId())));
    }
}
