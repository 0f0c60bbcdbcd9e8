package health.attune.today;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.checkins.Asked;
import health.attune.pages.Frames;
import health.attune.pages.Words;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One part of what waits can't be read; all else is. */
@AttuneTest
class TodayTest {
    @Autowired
    ObjectProvider<Waiting> sources;

    @Autowired
    Access access;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Frames frames;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Asked asked;

    @Autowired
    World world;

    private Asked.Someone someone;

    @BeforeEach
    void somebodyWithAnAlert() {
        someone = asked.someone("Marisol Quiñones", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
    }

    @Test
    void whatFailsIsNamedAndKeepsNobodyFromTheRest() {
        var list = Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status -> today(failing()).show(someone.manager(), frames.words(Locale.US), null)));
        assertThat(list.missing()).containsExactly("failing.title");
        assertThat(list.all()).anyMatch(WaitingItem::isAboutSafety);
    }

    /** What could not be recorded is not shown. */
    @Test
    void whatFailsWhileItIsShownIsMissing() {
        var list = today(failingToShow()).show(someone.manager(), frames.words(Locale.US), null);
        assertThat(list.missing()).containsExactly("failing.title");
        assertThat(today(failingToShow())
                        .count(someone.manager(), frames.words(Locale.US))
                        .missing())
                .isEmpty();
    }

    private Today today(Waiting another) {
        var all = new ObjectProvider<Waiting>() {
            @Override
            public Stream<Waiting> stream() {
                return Stream.concat(Stream.of(another), sources.orderedStream());
            }

            @Override
            public Stream<Waiting> orderedStream() {
                return stream();
            }
        };
        return new Today(all, access, clock, transactions);
    }

    /** Within its transaction: no statement after it would succeed there. */
    private Waiting failing() {
        return new Failing() {
            @Override
            public Waits forWorker(Principal who, Words words) {
                jdbc.sql("select 1 / 0").query(Integer.class).single();
                return Waits.NONE;
            }
        };
    }

    private static Waiting failingToShow() {
        return new Failing() {
            @Override
            public Waits forWorker(Principal who, Words words) {
                return Waits.NONE;
            }

            @Override
            public void shown(Principal who, Collection<WaitingItem> items) {
                throw new IllegalStateException("on purpose");
            }
        };
    }

    private abstract static class Failing implements Waiting {
        @Override
        public String source() {
            return "failing.title";
        }
    }
}
