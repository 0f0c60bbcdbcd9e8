package health.attune.instruments.catalog;

import health.attune.instruments.About;
import health.attune.instruments.Instrument;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.licences.Licence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Reads and checks one definition file. */
final class InstrumentReader {

    private final Licence licence;
    private final Problems problems;

    InstrumentReader(Licence licence, Problems problems) {
        this.licence = licence;
        this.problems = problems;
    }

    Instrument read(Section section) {
        var form = FormReader.read(section);
        var checks = new FormChecks(form, problems);
        checks.run();
        checks.evenPoints();
        var scoring = new ScoringReader(form, problems).read(section);
        var about = about(section);
        // A broken formula cannot be compiled; the problems say why.
        return new Instrument(about, licence, form, problems.any() ? Instrument.Scoring.NONE : scoring);
    }

    private static About about(Section section) {
        return new About(
                section.text("id"),
                section.text("version"),
                section.texts("title"),
                section.one("area", About.Area.class),
                use(section),
                section.optionalText("homepage").orElse(""),
                section.optionalText("loinc"),
                section.words("traps"));
    }

    private static About.Use use(Section section) {
        return new About.Use(
                section.text("dimension"),
                section.texts("recall"),
                section.section("ages")
                        .read(s -> new About.Ages(
                                s.optionalWhole("from"),
                                s.optionalWhole("to"),
                                s.optionalText("remark").orElse(""))),
                answeredBy(section),
                section.text("cadence"));
    }

    private static List<About.AnsweredBy> answeredBy(Section section) {
        var modes = new ArrayList<About.AnsweredBy>();
        for (var word : section.words("answeredBy")) {
            var match = EnumSet.allOf(About.AnsweredBy.class).stream()
                    .filter(m -> m.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
            if (match.isEmpty())
                section.problem("answeredBy", "\"" + word + "\" is not one of self, interview, caregiver.");
            if (match.filter(modes::contains).isPresent())
                section.problem("answeredBy", "\"" + word + "\" is named twice.");
            match.ifPresent(modes::add);
        }
        if (modes.isEmpty()) section.problem("answeredBy", "Say who answers: self, interview or caregiver.");
        return modes;
    }
}
