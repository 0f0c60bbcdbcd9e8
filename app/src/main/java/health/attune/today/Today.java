package health.attune.today;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.Words;
import health.attune.today.WaitingItem.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings together what waits for a worker, whichever module knows of it. */
@Component
public class Today {
    private static final Logger LOG = LoggerFactory.getLogger(Today.class);

    private final ObjectProvider<Waiting> sources;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate alone;

    Today(ObjectProvider<Waiting> sources, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.sources = sources;
        this.access = access;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * For a page: what of it the page shows is recorded as shown.
     *
     * @param only the kind that the page is narrowed to; null where it shows everything
     */
    public TodayList show(Principal who, Words words, @Nullable Kind only) {
        var now = clock.instant();
        return gathered(who, words, now, (source, waits) -> {
            var shown = waits.items().stream()
                    .filter(item -> TodayList.shows(only, item, now))
                    .toList();
            record(who, shown);
            source.shown(who, shown);
        });
    }

    /** To be counted: nobody is shown anything. */
    TodayList count(Principal who, Words words) {
        return gathered(who, words, clock.instant(), (source, waits) -> {});
    }

    private TodayList gathered(Principal who, Words words, Instant now, BiConsumer<Waiting, Waits> then) {
        var items = new ArrayList<WaitingItem>();
        var rest = new ArrayList<TodayList.Elsewhere>();
        var missing = new ArrayList<String>();
        for (var source : sources.orderedStream().toList()) {
            var waits = told(source, who, words, then);
            if (waits == null) missing.add(source.source());
            else {
                items.addAll(waits.items());
                waits.rest().forEach(more -> rest.add(new TodayList.Elsewhere(more, source.source())));
            }
        }
        return new TodayList(items, rest, missing, now);
    }

    /** Null where it could not be read: that must not keep the reader from the rest. */
    private @Nullable Waits told(Waiting source, Principal who, Words words, BiConsumer<Waiting, Waits> then) {
        try {
            return alone.execute(status -> {
                var waits = source.forWorker(who, words);
                then.accept(source, waits);
                return waits;
            });
        } catch (RuntimeException e) {
            LOG.error(
                    "What waits for somebody could not be read from {} ({}).",
                    source.source(),
                    e.getClass().getSimpleName());
            return null;
        }
    }

    private void record(Principal who, Collection<WaitingItem> shown) {
        for (var dataClass : DataClass.values()) {
            var people = shown.stream()
                    .map(WaitingItem::about)
                    .filter(Objects::nonNull)
                    .filter(about -> about.classes().contains(dataClass))
                    .map(about -> about.person().id())
                    .distinct()
                    .toList();
            if (!people.isEmpty()) access.recordListed(who, new Access.Ask(Verb.READ, dataClass, "today"), people);
        }
    }
}
