package health.attune.questionnaires.sheet;

import health.attune.instruments.About;
import health.attune.instruments.Instrument;
import health.attune.instruments.questionnaires.QuestionnaireImport;
import health.attune.pages.Words;
import java.util.ArrayList;
import java.util.List;

/** What an instrument is and how it is meant to be used, in words. */
final class AboutFacts {
    private final Instrument instrument;
    private final Words words;

    AboutFacts(Instrument instrument, Words words) {
        this.instrument = instrument;
        this.words = words;
    }

    List<Fact> all() {
        var say = new InstrumentWords(words);
        var use = instrument.about().use();
        var facts = new ArrayList<Fact>();
        add(facts, "measures", say.measures(instrument));
        add(facts, "by", say.answeredBy(instrument));
        add(facts, "recall", use.recall().closestTo(words.locale().getLanguage()));
        var ages = ages(use.ages());
        if (!ages.isEmpty()) facts.add(new Fact(words.say("questionnaires.fact.ages"), ages));
        add(facts, "questions", String.valueOf(instrument.items().size()));
        add(facts, "languages", say.languages(instrument));
        if (!isUnstated(use.cadence()))
            facts.add(new Fact(words.say("questionnaires.fact.cadence"), List.of(Told.quoted(use.cadence()))));
        add(facts, "version", instrument.version());
        add(facts, "loinc", instrument.about().loinc().orElse(""));
        return facts;
    }

    private List<Told> ages(About.Ages ages) {
        var told = new ArrayList<Told>();
        if (ages.from().isPresent()) told.add(Told.plain(years(ages, ages.from().getAsInt())));
        if (!isUnstated(ages.remark())) told.add(Told.quoted(ages.remark()));
        return told;
    }

    private String years(About.Ages ages, int from) {
        return ages.to().isPresent()
                ? words.say("questionnaires.ages.between", from, ages.to().getAsInt())
                : words.say("questionnaires.ages.from", from);
    }

    private void add(List<Fact> facts, String term, String value) {
        if (isUnstated(value)) return;
        facts.add(new Fact(words.say("questionnaires.fact." + term), List.of(Told.plain(value))));
    }

    private static boolean isUnstated(String value) {
        return value.isBlank() || value.equals(QuestionnaireImport.NOT_STATED);
    }
}
