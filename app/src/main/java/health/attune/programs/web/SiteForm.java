package health.attune.programs.web;

import health.attune.pages.CrisisHelp;
import health.attune.pages.Words;
import health.attune.pages.forms.Typed;
import health.attune.pages.forms.Zones;
import health.attune.programs.CrisisWords;
import health.attune.programs.IntegrationModel;
import health.attune.programs.Site;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site as it is typed, with its help in a crisis in both languages of the pages. */
public record SiteForm(
        @Nullable UUID organization,
        @Nullable String name,
        @Nullable String model,
        @Nullable String timeZone,
        @Nullable UUID fallback,
        @Nullable String crisisWordsEn,
        @Nullable String crisisPhoneEn,
        @Nullable String crisisTextEn,
        @Nullable String crisisWordsEs,
        @Nullable String crisisPhoneEs,
        @Nullable String crisisTextEs,
        @Nullable Integer version) {
    public static final List<String> MODELS =
            Arrays.stream(IntegrationModel.values()).map(IntegrationModel::word).toList();

    static SiteForm empty(UUID organization, Words english, Words spanish) {
        return new SiteForm(
                organization,
                null,
                null,
                null,
                null,
                english.say("pages.crisis"),
                "988",
                "988",
                spanish.say("pages.crisis"),
                "988",
                "988",
                0);
    }

    static SiteForm of(Site site, Map<String, CrisisHelp> help, SiteForm otherwise) {
        var english = help.getOrDefault("en", otherwise.crisis("en"));
        var spanish = help.getOrDefault("es", otherwise.crisis("es"));
        return new SiteForm(
                site.organizationId(),
                site.name(),
                site.model().word(),
                site.zone().getId(),
                site.fallbackAccountId(),
                english.words(),
                english.phone(),
                english.text(),
                spanish.words(),
                spanish.phone(),
                spanish.text(),
                site.version());
    }

    Site read(UUID id, UUID organizationId, Typed typed) {
        var zone = typed.choice("timeZone", timeZone, Zones.names());
        return new Site(
                id,
                organizationId,
                typed.needed("name", name, 200),
                IntegrationModel.ofWord(typed.choice("model", model, MODELS)),
                ZoneId.of(zone),
                fallback,
                version == null ? -1 : version);
    }

    CrisisWords readCrisis(Typed typed) {
        return new CrisisWords(Map.of(
                "en", help("En", crisis("en"), typed),
                "es", help("Es", crisis("es"), typed)));
    }

    Map<String, @Nullable String> shown() {
        var shown = new LinkedHashMap<String, @Nullable String>();
        shown.put("name", name);
        shown.put("model", model);
        shown.put("timeZone", timeZone);
        shown.put("crisisWordsEn", crisisWordsEn);
        shown.put("crisisPhoneEn", crisisPhoneEn);
        shown.put("crisisTextEn", crisisTextEn);
        shown.put("crisisWordsEs", crisisWordsEs);
        shown.put("crisisPhoneEs", crisisPhoneEs);
        shown.put("crisisTextEs", crisisTextEs);
        return shown;
    }

    static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", "programs.field.site-name");
        labels.put("model", "programs.field.model");
        labels.put("timeZone", "programs.field.zone");
        for (var language : List.of("En", "Es")) {
            labels.put("crisisWords" + language, "programs.crisis.words");
            labels.put("crisisPhone" + language, "programs.crisis.phone");
            labels.put("crisisText" + language, "programs.crisis.text");
        }
        return labels;
    }

    SiteForm on(@Nullable Integer newer) {
        return new SiteForm(
                organization,
                name,
                model,
                timeZone,
                fallback,
                crisisWordsEn,
                crisisPhoneEn,
                crisisTextEn,
                crisisWordsEs,
                crisisPhoneEs,
                crisisTextEs,
                newer);
    }

    private CrisisHelp crisis(String language) {
        return language.equals("en")
                ? new CrisisHelp(orEmpty(crisisWordsEn), orEmpty(crisisPhoneEn), orEmpty(crisisTextEn))
                : new CrisisHelp(orEmpty(crisisWordsEs), orEmpty(crisisPhoneEs), orEmpty(crisisTextEs));
    }

    private static CrisisHelp help(String language, CrisisHelp typedHelp, Typed typed) {
        return new CrisisHelp(
                typed.needed("crisisWords" + language, typedHelp.words(), 1_000),
                number("crisisPhone" + language, typedHelp.phone(), typed),
                number("crisisText" + language, typedHelp.text(), typed));
    }

    private static String number(String field, String value, Typed typed) {
        var number = typed.needed(field, value, 30);
        if (!number.isEmpty() && !number.matches("[0-9+*#() .-]+"))
            typed.faults().add(field, "programs.fault.number");
        return number;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
