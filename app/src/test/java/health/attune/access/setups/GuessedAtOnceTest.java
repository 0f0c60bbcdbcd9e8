package health.attune.access.setups;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Waiting;
import health.attune.World;
import health.attune.access.PersonAccounts;
import health.attune.access.PersonAccounts.Claimant;
import health.attune.access.Relation;
import health.attune.access.signin.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever found a code types many days of birth at the same moment. */
@AttuneTest
class GuessedAtOnceTest {
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final int GUESSES = 7;

    @Autowired
    World world;

    @Autowired
    PersonAccounts persons;

    @Autowired
    SetUps setUps;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noMoreAreJudgedThanOneAfterTheOther() throws Exception {
        var person = world.person("Noor", "Found");
        var manager = world.staff("care-manager", world.site(), null);
        world.relate(manager, Relation.CARE_TEAM, person);
        var code = persons.handOut(manager, new Claimant(person, "Noor Found", BORN));
        var found = new Invitee(code.accountId(), "person", "Noor Found", null, true);
        var answers = new ArrayList<Future<Optional<Problem>>>();
        try (var threads = Executors.newFixedThreadPool(GUESSES)) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select id from access.invitation where account_id = ? for update")
                        .param(code.accountId())
                        .query()
                        .singleRow();
                for (int day = 1; day <= GUESSES; day++) {
                    var choice = new SetUps.Choice(BORN.plusDays(day).toString(), "noor", "", "");
                    answers.add(threads.submit(() -> setUps.choose(found, code.code(), choice)));
                }
                Waiting.untilThereAre(GUESSES, Waiting.session(jdbc), jdbc);
            });
        }
        var judged = 0;
        for (var answer : answers) if (answer.get().orElseThrow().field().equals("bornOn")) judged++;
        assertThat(judged).isEqualTo(5);
    }
}
