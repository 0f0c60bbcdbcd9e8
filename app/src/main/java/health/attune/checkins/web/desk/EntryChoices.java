package health.attune.checkins.web.desk;

import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.pages.NotThere;
import health.attune.pages.Words;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.questionnaires.Offer;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which instruments can be entered for a person: with their answers where the words may be shown, else by scores. */
@Component
public class EntryChoices {
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Clock clock;

    EntryChoices(Questionnaires questionnaires, Programs programs, Clock clock) {
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.clock = clock;
    }

    /**
     * One instrument; without an address for answers where its words may not be shown. The addresses name the entry
     * before it is made, so that whoever goes back after saving comes to the same one and not to a second.
     */
    public record Choice(String title, String answers, String scores, String why) {}

    List<Choice> of(UUID personId, Words words) {
        var base = "/people/" + personId + "/entries/";
        var site = programs.siteOf(personId);
        return site.map(Site::id).map(questionnaires::instrumentsAt).orElse(List.of()).stream()
                .map(offer -> choice(offer, base, words))
                .sorted(Comparator.comparing(Choice::title, words.order()))
                .toList();
    }

    private static Choice choice(Offer offer, String base, Words words) {
        var instrument = offer.instrument();
        var entry = "?entry=" + Ids.next();
        return new Choice(
                instrument.title().closestTo(words.locale().getLanguage()),
                offer.isOn() ? base + instrument.id() + "/answers" + entry : "",
                base + instrument.id() + "/scores" + entry,
                offer.isOn() ? "" : words.say("checkins.desk.words-off"));
    }

    /** The instrument whose words may be shown where the person is served. */
    Instrument withText(EntryTarget target) {
        var instrument = forScores(target);
        var site = programs.siteOf(target.personId()).map(Site::id).orElse(null);
        if (!questionnaires.mayShowText(instrument, site).granted()) throw new NotThere();
        return instrument;
    }

    /** Any instrument about persons: its scores can always be entered. */
    Instrument forScores(EntryTarget target) {
        var site = programs.siteOf(target.personId()).map(Site::id).orElse(null);
        return questionnaires.findAt(site, target.instrumentId()).orElseThrow(NotThere::new);
    }

    /** The present moment where the person is served. */
    record Present(Instant now, ZoneId zone) {

        LocalDate today() {
            return LocalDate.ofInstant(now, zone);
        }
    }

    Present present(UUID personId) {
        return new Present(clock.instant(), programs.zoneOf(personId));
    }
}
