package health.attune.demo.rows;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.simulator.Network;
import health.attune.simulator.sites.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRowsTest {
    private static final int STATE = column("state");
    private static final int OWNER = column("owner_id");
    private static final int RAISED_AT = column("raised_at");
    private static final int DUE_AT = column("due_at");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void alertsOfTheLastDaysAreOnTheirWayAndOldOnesAreClosed() {
        var alerts = alerts();
        var states = alerts.stream().collect(Collectors.groupingBy(row -> row.cell(STATE), Collectors.counting()));
        assertThat(states.get("closed")).isGreaterThan(500);
        assertThat(states.get("raised")).isBetween(1L, 30L);
        assertThat(alerts.size() - states.getOrDefault("closed", 0L) - states.getOrDefault("raised", 0L))
                .isBetween(5L, 60L);
        assertThat(alerts).allSatisfy(row -> {
            assertThat(row.cell(OWNER)).isNotNull();
            if (!"closed".equals(row.cell(STATE)))
                assertThat((Instant) row.cell(RAISED_AT))
                        .isAfter(TODAY.atStartOfDay(ZoneId.of("America/New_York"))
                                .toInstant()
                                .minus(Duration.ofDays(14)));
        });
    }

    @Test
    void noneWaitsPastItsTime() {
        assertThat(alerts())
                .filteredOn(row -> "raised".equals(row.cell(STATE)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat((Instant) row.cell(DUE_AT))
                        .isAfter(TODAY.plusDays(1)
                                .atStartOfDay(ZoneId.of("America/Chicago"))
                                .toInstant()));
    }

    @Test
    void whoeverWritesSpanishHasASafetyPlanInSpanish() {
        var company = column(Table.SAFETY_PLAN, "company");
        var network = Network.of(Size.CLINIC, 1, TODAY);
        var directory = new Directory(network, 1);
        var spanish = new HashMap<String, Boolean>();
        network.people()
                .forEach(person -> PersonRows.of(person, directory, "test")
                        .rows()
                        .of(Table.SAFETY_PLAN)
                        .forEach(row -> spanish.put(
                                String.valueOf(row.cell(company)),
                                person.identity().writes().equals("es"))));
        assertThat(spanish).containsEntry("The Tuesday group", false).containsEntry("El grupo de los martes", true);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T01:51,2026-11-20T08:51",
        "2026-11-20T09:14,2026-11-20T09:14",
        "2026-11-20T18:00,2026-11-21T08:00"
    })
    void whatIsDoneAboutThemIsDoneByDay(LocalDateTime wanted, LocalDateTime done) {
        var zone = ZoneId.of("America/New_York");
        assertThat(AlertRows.atWork(wanted.atZone(zone).toInstant(), zone))
                .isEqualTo(done.atZone(zone).toInstant());
    }

    private static int column(String name) {
        return column(Table.ALERT, name);
    }

    private static int column(Table table, String name) {
        var columns = table.columns();
        var names = columns.substring(columns.indexOf('(') + 1, columns.indexOf(')'));
        return List.of(names.split(", ", -1)).indexOf(name);
    }

    private static List<Rows.Row> alerts() {
        var network = Network.of(Size.CLINIC, 1, TODAY);
        var directory = new Directory(network, 1);
        var rows = new Rows();
        network.people()
                .forEach(person ->
                        rows.addAll(PersonRows.of(person, directory, "test").rows()));
        return rows.of(Table.ALERT);
    }
}
