package health.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.billing.BilledMonth;
import health.attune.billing.BilledMonth.State;
import health.attune.billing.Billing;
import health.attune.billing.rules.RuleBook;
import health.attune.simulator.sites.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * The minutes that pages show of the demo are those that one statement counts from raw facts, without the module's
 * code. In a larger one by {@code -Dattune.billing.size=clinic}.
 */
@SpringBootTest(classes = Attune.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyDatabase.class)
class MinutesOfDemonstrationTest {
    private static final int MONTHS = 12;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Billing billing;

    @Autowired
    RuleBook rules;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private YearMonth last;

    @BeforeEach
    void load() {
        var size = Size.named(System.getProperty("attune.billing.size", "small"));
        last = YearMonth.from(
                demonstration.load(size, 1, (loaded, of, answers) -> {}).endsOn());
    }

    @Test
    void theMinutesAreThoseOfTheRawFacts() throws IOException {
        var shown = new HashSet<String>();
        var seen = new HashSet<UUID>();
        for (var month : months())
            if (month.verdict() != null) {
                seen.add(month.episode().id());
                if (month.minutes() > 0) shown.add(month.episode().id() + " " + month.month() + " " + month.minutes());
            }
        var counted = counted();
        counted.removeIf(line -> !seen.contains(UUID.fromString(line.substring(0, 36)))
                || YearMonth.parse(line.substring(37, 44)).isBefore(last.minusMonths(MONTHS - 1)));
        assertThat(shown).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(counted);
    }

    @Test
    void theMonthOfTheDemoIsAlive() {
        var states = months().stream().collect(Collectors.groupingBy(BilledMonth::state, Collectors.counting()));
        assertThat(states).containsKeys(State.CLOSED, State.MET, State.WITHIN_REACH, State.BLOCKED, State.NO_RULES);
    }

    /** Each once, of whoever sees it. */
    private List<BilledMonth> months() {
        var found = new HashMap<String, BilledMonth>();
        var programs = jdbc.sql("select id from programs.program where not part2")
                .query(UUID.class)
                .list();
        for (var who : staff())
            for (int ago = 0; ago < MONTHS; ago++)
                for (var month : billing.month(who, programs, last.minusMonths(ago)))
                    found.put(month.episode().id() + " " + month.month(), month);
        return new ArrayList<>(found.values());
    }

    private List<Principal> staff() {
        return jdbc
                .sql("select distinct account_id from access.role_now where role in ('care-manager', 'front-desk')")
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> accounts.principal(id).orElseThrow())
                .toList();
    }

    private Set<String> counted() throws IOException {
        var sql = new ClassPathResource("billing/minutes.sql").getContentAsString(StandardCharsets.UTF_8);
        return new HashSet<>(jdbc.sql(sql)
                .params(Map.of("roles", roles()))
                .query(String.class)
                .list());
    }

    /** As {@code medicare care-manager 2021-01-01 infinity}. */
    private String[] roles() {
        return rules.packs().stream()
                .map(RuleBook.Known::pack)
                .flatMap(pack -> pack.conditions().roles().stream()
                        .map(role ->
                                pack.payer() + " " + role + " " + pack.inForce().from() + " "
                                        + (pack.inForce().until() == null
                                                ? "infinity"
                                                : pack.inForce().until())))
                .toArray(String[]::new);
    }
}
