package health.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.assets.Measures;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Why;
import health.attune.caseload.Why.Reason;
import health.attune.contacts.MetAgain.Again;
import health.attune.database.Ids;
import health.attune.supervision.Line.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentences a worker's week has, at the boundaries of the rules. */
class WeekFoldTest {
    private final WeekFold fold = new WeekFold(
            new Gains(Measures.bundled()), program -> SomeListed.RULES, SomeListed.LAST_WEEK, SomeListed.NOW);
    private final Listed one = SomeListed.of(Status.IN_TREATMENT, null, Reason.OUT_OF_TOUCH);

    @Test
    void whoeverIsInCareByTwoProgramsIsToldOfOnce() {
        var why = List.of(new Why(Reason.OUT_OF_TOUCH, 20));
        var other = new Listed(one.row(), one.person(), "Other", why, null, null, null);
        assertThat(lines(List.of(one, other), Map.of(), Map.of()))
                .singleElement()
                .matches(line -> line.kind() == Kind.OUT_OF_TOUCH && line.figure() == 20);
    }

    @ParameterizedTest
    @CsvSource({"TELLS_OF_RELAPSE, TELLS_OF_RELAPSE", "CAME_BACK, CAME_BACK", "CONTACT_DUE, CONTACT_DUE", "WORSE,"})
    void whyTheyStandInTheCaseloadIsALineWhereASecondThoughtHelps(Reason reason, @Nullable Kind kind) {
        var listed = SomeListed.of(Status.IN_TREATMENT, null, reason);
        assertThat(lines(List.of(listed), Map.of(), Map.of()))
                .extracting(Line::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @ParameterizedTest
    @CsvSource({"28, true, false", "29, true, true", "29, false, false"})
    void silenceIsLongerThanTheNextContactMayTakeAndEndsByThatWorker(int days, boolean isFirst, boolean told) {
        var at = SomeListed.NOW.minus(Duration.ofDays(1));
        var again = new Again(at, isFirst, at.minus(Duration.ofDays(days)));
        assertThat(lines(List.of(one), Map.of(), Map.of(one.row().personId(), again)))
                .filteredOn(line -> line.kind() == Kind.REACHED_AGAIN && line.figure() == days)
                .hasSize(told ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"25, false", "26, true"})
    void aRelationshipIsKeptOnOnceItHasLasted(int weeks, boolean told) {
        var since = SomeListed.NOW.minus(Duration.ofDays(7L * weeks));
        var again = new Again(SomeListed.NOW.minus(Duration.ofDays(1)), true, null);
        var together = Map.of(one.row().place().episodeId(), since);
        assertThat(lines(List.of(one), together, Map.of(one.row().personId(), again)))
                .filteredOn(line -> line.kind() == Kind.KEPT_ON)
                .hasSize(told ? 1 : 0);
    }

    private List<Line> lines(List<Listed> listed, Map<UUID, Instant> together, Map<UUID, Again> met) {
        return fold.lines(Ids.next(), new WeekFold.Known(listed, together, met, List.of(), List.of(), List.of()));
    }
}
