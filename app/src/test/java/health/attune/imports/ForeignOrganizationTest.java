package health.attune.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.imports.ImportOrder.Way;
import health.attune.programs.Programs;
import health.attune.questionnaires.ImportedInstruments;
import health.attune.questionnaires.web.Worry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import of one organization meets of another: neither its people nor its questionnaires. */
@AttuneTest
class ForeignOrganizationTest {
    private static final Progress NOBODY = (done, all) -> {};
    private static final String BY_YEAR = "birth-year: {column: born}";
    private static final String BY_DATE = "birth-date: {column: born, format: yyyy-MM-dd}";

    @Autowired
    Imports imports;

    @Autowired
    ImportedInstruments instruments;

    @Autowired
    Programs programs;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    ImportWorld clinic;

    @BeforeEach
    void aClinicOfItsOwn() {
        clinic = new ImportWorld(imports, folder);
    }

    @Test
    void aNumberAloneNamesNobodyWhomOnlyOthersServe() throws Exception {
        clinic.run(clinic.write("a.csv", "1,1980,2020-01-31,3,3,"));
        var table = clinic.write("b.csv", "1,1980,2020-03-31,1,1,", "2,1980,2020-03-31,1,1,");
        for (var way : List.of(Way.DRY_RUN, Way.TAKE_IN))
            assertThat(clinic.run(ofOthers(BY_YEAR), table, way, NOBODY)
                            .report()
                            .refused())
                    .as(way.name())
                    .containsExactly(new Refusal(2, "", "of-others", List.of()));
        assertThat(organizationsServing("1")).containsExactly(clinic.source);
        assertThat(organizationsServing("2")).containsExactly("Other " + clinic.source);
    }

    @Test
    void aBirthDateThatAgreesNamesThePersonAndFromThenOnTheyAreServed() throws Exception {
        var dated = ImportWorld.mapping(BY_YEAR, BY_DATE);
        clinic.run(dated, clinic.write("a.csv", "1,1980-05-17,2020-01-31,3,3,"), Way.TAKE_IN, NOBODY);
        var first = clinic.write("b.csv", "1,1980-05-17,2020-03-31,1,1,");
        assertThat(clinic.run(ofOthers(BY_DATE), first, Way.TAKE_IN, NOBODY)
                        .report()
                        .refused())
                .isEmpty();
        var later = clinic.write("c.csv", "1,,2020-04-30,1,1,");
        assertThat(clinic.run(ofOthers(BY_DATE), later, Way.TAKE_IN, NOBODY)
                        .report()
                        .refused())
                .isEmpty();
        assertThat(organizationsServing("1")).containsExactly(clinic.source, "Other " + clinic.source);
    }

    @Test
    void aMappingMayNameOnlyWhatItsOwnOrganizationBrought() throws Exception {
        var owner = programs.site(world.site()).organizationId();
        instruments.take(world.staffOf("system-administrator", owner), owner, Worry.brought("1"));
        var worry = jdbc.sql("select max(instrument_id) from questionnaires.imported where organization_id = ?")
                .param(owner)
                .query(String.class)
                .single();
        var mapping = ImportWorld.mapping("instrument: gad-2", "instrument: " + worry)
                .replace("    values: {9: declined}\n", "")
                .replace("gad2-1", "w1")
                .replace("gad2-2", "w2");
        var own = mapping.replace("organization: SOURCE", "organization: Organization " + owner);
        assertThat(imports.plan(written(own)).name()).isEqualTo("clinic");
        assertThatThrownBy(() -> imports.plan(written(mapping)))
                .isInstanceOf(MappingUnusable.class)
                .hasMessageContaining("There is no instrument \"" + worry + "\"");
    }

    private String ofOthers(String birth) {
        return ImportWorld.mapping(BY_YEAR, birth)
                .replace("source: SOURCE", "source: other-SOURCE")
                .replace("organization: SOURCE", "organization: Other SOURCE");
    }

    private String written(String mapping) throws Exception {
        return Files.writeString(folder.resolve("own.yaml"), mapping).toString();
    }

    private List<String> organizationsServing(String number) {
        return jdbc.sql("""
                select o.name from people.identifier i join programs.episode e on e.person_id = i.person_id
                join programs.program p on p.id = e.program_id join programs.site s on s.id = p.site_id
                join programs.organization o on o.id = s.organization_id
                where i.system = ? and i.value = ? order by e.started_on
                """).params(clinic.source, number).query(String.class).list();
    }
}
