package health.attune.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "garcia lopez,garcia,false",
        "maria garcia lopez,maria garcia,true",
        "maria garcia,garcia maria,true",
        "jon smith,john smith,true",
        "catherine oneill,katherine oneil,true",
        "mary ann lee,maryann lee,true",
        "ana ruiz,eva ruiz,false",
        "li wei,li wen,false",
        "cher,cher,true",
        "王小明,王小明,true",
        "王小明,王大明,false"
    })
    void namesAreSimilarWhenSlipsOrAMissingSurnameExplainTheDifference(String one, String other, boolean similar) {
        assertThat(Likeness.isSimilar(one, other)).isEqualTo(similar);
        assertThat(Likeness.isSimilar(other, one)).isEqualTo(similar);
    }

    /** Name, birth date, phone, e-mail; a dash stands for what is not known. No reasons: not shown as one person. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria Garcia,1980-04-03,-,-| Maria Garcia,1980-04-03,-,-| same-name same-birth-date",
                "Maria Garcia,1980-04-03,-,-| María García,-,-,-| same-name",
                "Maria Garcia,1980-04-03,-,-| Maria Garcia,1981-07-09,-,-|",
                "Maria Garcia,1980-04-03,-,-| Maria Garcia,1980-03-04,-,-| same-name similar-birth-date",
                "Maria Garcia,1980-04-03,-,-| Maria Garcia,1980-04-30,-,-| same-name similar-birth-date",
                "Maria Garcia,1980-04-03,-,-| Maria Garzia,1980-04-03,-,-| similar-name same-birth-date",
                "Maria Garcia,1980-04-03,-,-| Maria Garzia,-,-,-|",
                "Maria Garcia,1980-04-03,-,-| Tom Becker,1980-04-03,-,-|",
                "Maria Garcia,1980-04-03,555-123-4567,-| Tom Becker,-,+1 (555) 123 4567,-| same-phone",
                "Maria Garcia,1980-04-03,555-123-4567,-| Luz Garcia,2010-01-09,5551234567,-|",
                "Maria Garcia,1980-04-03,-,m@x.org| Maria Garzia,1979-01-09,-,M@X.org| similar-name same-email",
                "Maria Garcia,-,911,-| Tom Becker,-,911,-|"
            })
    void reasonsAreNamedAndWhatManyShareIsNone(String one, String other, @Nullable String reasons) {
        var found = Likeness.between(traits(one), traits(other), false);
        assertThat(found.stream().map(Likeness.Reason::word).collect(Collectors.joining(" ")))
                .isEqualTo(reasons == null ? "" : reasons);
    }

    @Test
    void aSharedIdentifierIsAlwaysAReason() {
        var found = Likeness.between(traits("Maria Garcia,1980-04-03,-,-"), traits("Tom Becker,1999-01-01,-,-"), true);
        assertThat(found).containsExactly(Likeness.Reason.SAME_IDENTIFIER);
    }

    @Test
    void thePreferredNameIsComparedToo() {
        var one = new Likeness.Traits(new FullName("Beatriz", "Ortiz", "Bea"), null, null, null);
        var other = new Likeness.Traits(FullName.of("Bea", "Ortiz"), null, null, null);
        assertThat(Likeness.between(one, other, false)).containsExactly(Likeness.Reason.SAME_NAME);
    }

    private static Likeness.Traits traits(String record) {
        var facts = record.split(",", 4);
        var name = facts[0].split(" ", 2);
        return new Likeness.Traits(
                FullName.of(name[0], name[1]),
                facts[1].equals("-") ? null : LocalDate.parse(facts[1]),
                new Profile.Reach(facts[2], null, null, null).phoneKey(),
                facts[3].equals("-") ? null : facts[3]);
    }
}
