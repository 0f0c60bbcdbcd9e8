package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The net knows its openings by itself; both it and the decision must say the same of each relation and class. */
@AttuneTest
class OpeningTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void theNetLetsThroughWhatTheDecisionOpensAndNothingElse() {
        var decided = new TreeSet<String>();
        for (var relation : Relation.values())
            for (var dataClass : DataClass.values())
                for (var verb : Verb.values())
                    if (isHeldByStaff(relation)
                            && verb != Verb.RAISE
                            && isAboutAPerson(dataClass)
                            && Policy.grants(relation, verb, dataClass))
                        decided.add(relation.name().toLowerCase(Locale.ROOT) + " " + dataClass.letter());
        var net = new TreeSet<>(jdbc.sql("select relation || ' ' || data_class from access.opening")
                .query(String.class)
                .list());
        assertThat(net).isEqualTo(decided);
    }

    private static boolean isHeldByStaff(Relation relation) {
        return !relation.standsAlone()
                && relation != Relation.SELF
                && relation != Relation.PASS
                && relation != Relation.JOB
                && relation != Relation.IMPORT;
    }

    private static boolean isAboutAPerson(DataClass dataClass) {
        return dataClass.letter() <= 'H' || dataClass == DataClass.CONSENTS || dataClass == DataClass.AUDIT_TRAIL;
    }
}
