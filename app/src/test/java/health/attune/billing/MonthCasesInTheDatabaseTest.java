package health.attune.billing;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.access.Principal;
import health.attune.billing.BillingOf.InCare;
import health.attune.billing.rules.MonthCase;
import health.attune.billing.rules.Span;
import health.attune.database.Ids;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same table once more, as rows of contacts, consents and coverage. They are written past the doors, which take
 * nothing that is still to come.
 */
@AttuneTest
class MonthCasesInTheDatabaseTest {
    @Autowired
    BillingOf people;

    @Autowired
    Billing billing;

    @Autowired
    JdbcClient jdbc;

    /** Without those about rules that are not in force: of the database it is asked which are. */
    static List<MonthCase> cases() throws IOException {
        return MonthCase.all().stream()
                .filter(one -> one.pack().isInForce(one.month().atDay(1)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMonthOfRowsComesToWhatTheTableSays(MonthCase one) {
        var person = people.someone("Amina Yusuf", one.began());
        people.zone(person, one.zone());
        given(person, one);
        work(person, one);
        var month = billing.month(person.manager(), List.of(person.program()), one.month());
        var verdict = Objects.requireNonNull(month.getFirst().verdict());
        assertThat(month).hasSize(1);
        assertThat(verdict.pack().id()).isEqualTo(one.pack().id());
        assertThat(MonthCase.paid(verdict.judged())).isEqualTo(one.paid());
        assertThat(MonthCase.lacking(verdict.judged())).containsAll(one.lacking());
        assertThat(verdict.judged().minutes()).isEqualTo(one.counted());
        assertThat(MonthCase.notCounted(verdict.judged())).isEqualTo(one.notCounted());
    }

    private void given(InCare person, MonthCase one) {
        fact(
                person,
                Fact.Kind.COVERAGE,
                new Span(LocalDate.of(2020, 1, 1), null),
                one.pack().payer());
        one.consents().forEach(days -> fact(person, Fact.Kind.CONSENT, days, "written"));
        one.visits().forEach(day -> fact(person, Fact.Kind.VISIT, new Span(day, null), null));
        if (one.authorized())
            fact(person, Fact.Kind.AUTHORIZATION, new Span(one.month().atDay(1), null), null);
        var first = one.month().atDay(1);
        one.billedInTheSameMonth().forEach(code -> fact(person, Fact.Kind.OTHER_CODE, new Span(first, null), code));
        one.billedEarlierInTheYear()
                .forEach(code -> fact(person, Fact.Kind.OTHER_CODE, new Span(first.withDayOfYear(1), null), code));
    }

    private void fact(InCare person, Fact.Kind kind, Span days, @Nullable String word) {
        jdbc.sql("insert into billing.fact (id, person_id, program_id, kind, from_on, until_on, word, who,"
                        + " recorded_at, recorded_by)"
                        + " values (:id, :person, cast(:program as uuid), :kind, :from, cast(:until as date), :word,"
                        + " :who, now(), :by)")
                .param("id", Ids.next())
                .param("person", person.id())
                .param("program", kind.isOfProgram() ? person.program().toString() : null)
                .param("kind", kind.word())
                .param("from", days.from())
                .param("until", days.until() == null ? null : days.until().toString())
                .param("word", word)
                .param("who", kind.namesSomebody() ? "Dr. Ruth Adler" : null)
                .param("by", person.manager().id())
                .update();
    }

    private void work(InCare person, MonthCase one) {
        var staff = new HashMap<String, Principal>();
        staff.put("care-manager", person.manager());
        for (var work : one.work())
            contact(
                    person,
                    staff.computeIfAbsent(work.role(), role -> people.colleague(person, role))
                            .id(),
                    work);
    }

    private void contact(InCare person, UUID account, MonthCase.Worked work) {
        jdbc.sql("insert into contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed,"
                        + " minutes, outcome, at, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'person', 'phone', ?, true, ?, 'completed', ?, now(), ?)")
                .params(
                        Ids.next(),
                        person.id(),
                        account,
                        work.inGroup() ? "group" : "follow-up",
                        work.minutes(),
                        Timestamp.from(work.at()),
                        account)
                .update();
    }
}
