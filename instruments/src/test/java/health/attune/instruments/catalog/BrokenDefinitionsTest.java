package health.attune.instruments.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.instruments.definitions.BrokenCatalog;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check, seen red: a small sound definition, one thing changed, and the sentence that stops the build. */
class BrokenDefinitionsTest {

    static final String DEFINITION = """
            id: mood
            version: '1'
            title: {en: Mood, es: Ánimo}
            area: symptom
            dimension: 'psychological: mood'
            recall: {en: today}
            ages: {from: 18}
            answeredBy: [self]
            cadence: weekly
            instruction: {en: How are you?}
            choices:
              often:
              - {value: 0, label: {en: Never}}
              - {value: 1, label: {en: Sometimes}}
              - {value: 2, label: {en: Often}}
            items:
            - {linkId: m1, choices: often, text: {en: Sad}}
            - {linkId: m2, choices: often, text: {en: Tired}}
            - {linkId: m3, choices: often, scored: false, text: {en: Difficult}}
            gates:
            - {when: [m1 = 0], skip: {m2: 0}}
            scores:
            - id: total
              label: {en: Total}
              direction: higher-worse
              method: sum
              items: [m1, m2]
              range: [0, 4]
              missing: {rule: prorate, most: 1, neverImpute: [m2], source: {ours: us}}
              bandSource: {ours: made up}
              bands:
              - {id: low, from: 0, to: 1, label: {en: low}}
              - {id: high, from: 2, to: 4, label: {en: high}}
              cutoffs:
              - {id: positive, when: '>= 2', meaning: {en: positive}, source: {ours: made up}}
              reliability:
              - {kind: alpha, value: 0.8, sample: all, source: {ours: made up}}
              references:
              - {population: {en: everybody}, group: general-population, mean: 1, sd: 1.5, source: {ours: made up}}
              change:
                reliable: {sd: 1.5, r: 0.8, z: 1.96, source: {ours: made up}}
                response: {percent: 50, eligible: '>= 2', source: {ours: made up}}
            algorithms:
            - id: rule
              label: {en: Rule}
              outcomes:
              - id: both
                label: {en: Both}
                requires: [{criteria: [m1 >= 1, m2 >= 1], atLeast: 2}]
              source: {ours: made up}
            safety:
            - {when: m2 >= 1, urgency: same-day, meaning: {en: look}, source: {ours: made up}}
            """;

    static final String LICENCE = """
            tier: free
            name: Free
            spdx: CC0-1.0
            attribution: Us
            commercialUse: 'yes'
            derivatives: 'yes'
            evidence: [{ours: written here}]
            """;

    private static final String EXAMPLES = """
            - {note: one, answers: {m1: 1, m2: 2}, expected: {total: 3}, algorithms: {rule: both}, safety: [m2]}
            """;

    @Test
    void theSoundDefinitionIsAccepted() {
        assertThatCode(() -> read(DEFINITION, LICENCE, EXAMPLES)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "\"{0}\" for \"{1}\": {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            cadence: weekly | cadance: weekly | mood/definition.yaml, cadance: Unknown field "cadance".
            cadence: weekly | cadance: weekly | The field "cadence" is missing.
            version: '1' | version: 1 | mood/definition.yaml, version: Expected words, but found the number 1.
            area: symptom | area: sympton | "sympton" is not one of symptom, asset, safety
            title: {en: Mood, es: Ánimo} | title: {es: Ánimo} | title: The English words are missing.
            title: {en: Mood, es: Ánimo} | title: Mood | title: Expected words by language
            answeredBy: [self] | answeredBy: [dog] | "dog" is not one of self, interview, caregiver.
            answeredBy: [self] | answeredBy: [self, self] | "self" is named twice.
            range: [0, 4] | range: [0, 5] | scores[0] (total): The range is given as 0 to 5, but the items yield 0 to 4.
            range: [0, 4] | range: [4, 0] | The range needs the lowest and the highest score
            {value: 1, label: {en: Sometimes}} | {value: 3, label: {en: Sometimes}} | but the items yield 0 to 6.
            {value: 2, label | {value: 3, label | An option seems to be missing between 1 and 3
            {value: 2, label: {en: Often}} | {value: 1, label: {en: Often}} | Two options have the value 1.
            linkId: m2, choices | linkId: m1, choices | Two items have the link id "m1".
            linkId: m2, choices: often | linkId: m2, choices: seldom | There are no choices named "seldom".
            items: [m1, m2] | items: [m1, m9] | scores[0] (total): There is no item "m9".
            items: [m1, m2] | items: [m1, m1] | A part is named twice.
            items: [m1, m2] | items: [] | A score needs at least one part.
            items: [m1, m2] | items: [m1, m2, m3] | The item "m3" is marked as not scored
            neverImpute: [m2] | neverImpute: [m3] | The never-impute item "m3" is not part of this score.
            , source: {ours: us}} | } | The source of the rule for missing answers is missing.
            bandSource: {ours: made up} | ~~ | The source of the bands (bandSource) is missing.
            most: 1 | most: 2 | "most" must lie between 1 and 1, but is 2.
            rule: prorate | rule: none | The rule "none" allows no missing answer.
            method: sum | method: mean | Only a sum can be prorated.
            rule: prorate | rule: mean-of-answered | Only a mean can be taken of the answered items.
            from: 2, to: 4 | from: 1, to: 4 | The bands "low" and "high" overlap.
            from: 2, to: 4 | from: 3, to: 4 | There is a gap between the bands "low" and "high".
            from: 2, to: 4 | from: 2, to: 3 | The last band ends at 3, but the range there is 4.
            from: 0, to: 1 | from: 1, to: 1 | The first band starts at 1, but the range there is 0.
            {id: high, | {id: low, | Two bands have the id "low".
            when: '>= 2', meaning | when: '>= 9', meaning | The cut-off "positive" lies outside the range.
            when: '>= 2', meaning | when: about 2, meaning | "about 2" is not a threshold such as ">= 10".
            {en: positive}, source: {ours: made up} | {en: positive} | The source is missing
            {en: positive}, source: {ours | {en: positive}, source: {rumor | A source says "read", "toVerify" or "ours"
            mean: 1, sd: 1.5 | sd: 1.5 | references[0]: A reference group needs its mean.
            mean: 1, sd: 1.5 | mean: 1, sd: 0 | references[0].sd: A standard deviation is above 0.
            population: {en: everybody}, | ~ ~ | The field "population" is missing.
            value: 0.8 | value: 1.2 | A reliability lies between 0 and 1.
            sd: 1.5, r: 0.8 | sd: 1.5 | Reliable change needs both sd and r, or neither.
            sd: 1.5, r: 0.8, z | z | Reliable change needs sd and r, or atLeast.
            percent: 50, | betterBands: true, | Say how much better
            percent: 50, | leavesCutoff: nowhere, | The response names the cut-off "nowhere", which is not there.
            skip: {m2: 0} | skip: {m2: 7} | gates[0]: m2 has no option with the value 7.
            when: [m1 = 0] | when: [m2 = 0] | gates[0]: Whether "m2" is asked cannot depend on "m2", which
            when: [m1 = 0] | when: [m3 = 0] | Whether "m2" is asked cannot depend on "m3", which does not stand before
            when: [m1 = 0] | when: [m1 is 0] | "m1 is 0" is not a condition such as "phq9-9 >= 1".
            m2 >= 1], atLeast: 2 | m2 >= 1], atLeast: 3 | Of 2 conditions, at least 3 and at most 2 cannot hold.
            [m1 >= 1, m2 >= 1] | [m1 >= 1, m8 >= 1] | algorithms (rule): There is no item "m8".
            when: m2 >= 1, urgency | when: m7 >= 1, urgency | safety: There is no item "m7".
            urgency: same-day | urgency: soon | "soon" is not one of same-day, immediate.
            text: {en: Tired} | text: {en: Tired, es: Cansancio} | The text is there in "es", but not every option is.
            id: mood | id: food | The id is "food", but the folder has another name.
            """)
    void aBrokenDefinitionIsRefusedWithASentence(String sound, String broken, String sentence) {
        assertThat(DEFINITION).contains(sound);
        assertThatThrownBy(() ->
                        read(DEFINITION.replaceFirst(java.util.regex.Pattern.quote(sound), broken), LICENCE, EXAMPLES))
                .isInstanceOf(BrokenCatalog.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest(name = "\"{0}\" for \"{1}\": {2}")
    @CsvSource(delimiter = '|', textBlock = """
            evidence: [{ours: written here}] | evidence: [] | mood/licence.yaml, evidence: There is no licence evidence
            evidence: [{ours: written here}] | remarks: none | There is no licence evidence
            evidence: [{ours: written here}] | evidence: [{heard: x}] | evidence[0]: A source says
            tier: free | tier: gratis | "gratis" is not one of free, conditions, author-permitted.
            attribution: Us | credit: Us | The field "attribution" is missing.
            """)
    void aLicenceWithoutEvidenceIsRefused(String sound, String broken, String sentence) {
        assertThatThrownBy(() -> read(DEFINITION, LICENCE.replace(sound, broken), EXAMPLES))
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest(name = "\"{0}\" for \"{1}\": {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            expected: {total: 3} | expected: {} | The example says nothing about "total".
            expected: {total: 3} | expected: {total: 3, sum: 3} | There is no score "sum".
            answers: {m1: 1, m2: 2} | answers: {m1: 1, m2: 5} | examples.yaml, [0].answers: 5 is not an answer to "m2"
            note: one, | ~~ | The field "note" is missing.
            """)
    void anExampleMustFitTheInstrument(String sound, String broken, String sentence) {
        assertThatThrownBy(() -> read(DEFINITION, LICENCE, EXAMPLES.replace(sound, broken)))
                .hasMessageContaining(sentence);
    }

    @Test
    void missingAndDoubledAndMalformedFilesAreNamed() {
        assertThatThrownBy(() -> read("", LICENCE, EXAMPLES))
                .hasMessageContaining("mood/definition.yaml: The file is empty.");
        assertThatThrownBy(() -> read(DEFINITION, LICENCE, "")).hasMessageContaining("There are no worked examples.");
        assertThatThrownBy(() -> read(DEFINITION + "version: '2'\n", LICENCE, EXAMPLES))
                .hasMessageContaining("not valid YAML")
                .hasMessageContaining("version");
        assertThatThrownBy(() -> read(DEFINITION, LICENCE, " ".repeat(1_024) + "\uD83D"))
                .hasMessageContaining("half of one");
        assertThatThrownBy(() -> read("id: [", LICENCE, EXAMPLES)).hasMessageContaining("not valid YAML");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        var broken = DEFINITION.replace("range: [0, 4]", "range: [0, 5]").replace("cadence", "cadance");
        assertThatThrownBy(() -> read(broken, LICENCE.replace("tier: free", "tier: gratis"), EXAMPLES))
                .isInstanceOfSatisfying(
                        BrokenCatalog.class, b -> assertThat(b.problems()).hasSizeGreaterThanOrEqualTo(4));
    }

    static Map<String, Catalog.Entry> read(String definition, String licence, String examples) {
        var files = new HashMap<String, String>();
        files.put("packs.yaml", "- {id: free, folder: '', instruments: [mood]}");
        files.put("mood/definition.yaml", definition);
        files.put("mood/licence.yaml", licence);
        files.put("mood/examples.yaml", examples);
        var entries = new CatalogFiles(name -> files.getOrDefault(name, "")).read();
        entries.values().forEach(e -> assertThat(e.examples().get()).isNotEmpty());
        return entries;
    }
}
