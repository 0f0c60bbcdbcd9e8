package health.attune.billing;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.billing.CareFacts.Months;
import health.attune.billing.rules.RuleBook;
import health.attune.pages.NotThere;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What months of care come to: computed when it is asked for, from what is true then. */
@Component
@Transactional
public class Billing {
    /** How many months a person's page shows: the present one and those before it. */
    public static final int MONTHS = 13;

    private static final String SUBJECT = "billing";
    private static final Access.Ask SHOWN = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);

    /** Another subject, so that neither entry stands for the other one. */
    private static final Access.Ask LABELED =
            new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected billing");

    private static final Access.Ask FILED = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, "billing file");
    private static final Access.Ask LABELED_FILED =
            new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected billing file");

    private final Access access;
    private final CareStore care;
    private final CareFacts facts;
    private final RuleBook rules;
    private final Clock clock;

    Billing(Access access, CareStore care, CareFacts facts, RuleBook rules, Clock clock) {
        this.access = access;
        this.care = care;
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    /** That month of all who were in care of those programs, as far as the reader may see them. */
    public List<BilledMonth> month(Principal who, Collection<UUID> programs, YearMonth month) {
        if (!who.isStaff() || programs.isEmpty()) return List.of();
        var cleared = access.cleared(who, Verb.READ);
        var seen = new Access.Sight(access.visible(who, Verb.READ, DataClass.APPOINTMENTS), cleared);
        var episodes = care.inMonth(seen, programs, month);
        var ids = episodes.stream().map(CareEpisode::personId).distinct().toList();
        var people = facts.of(ids, new Months(month, month), cleared);
        var fold = new MonthFold(rules);
        return episodes.stream()
                .map(episode -> fold.of(of(people, episode), episode, month))
                .toList();
    }

    /** Records whom a page shows. */
    public void shown(Principal who, Collection<BilledMonth> months) {
        access.recordListed(who, SHOWN, ids(months.stream()));
        access.recordListed(who, LABELED, ids(labeled(months)));
    }

    /** Records whom a file shows, each time: it leaves Attune, and is no look at a page. */
    public void filed(Principal who, Collection<BilledMonth> months) {
        access.recordShown(who, FILED, ids(months.stream()));
        access.recordShown(who, LABELED_FILED, ids(labeled(months)));
    }

    private static Stream<BilledMonth> labeled(Collection<BilledMonth> months) {
        return months.stream().filter(one -> !one.labels().isEmpty());
    }

    /** The months of one person up to the present one: the newest first, and of each the newest episode first. */
    public List<BilledMonth> of(Principal who, UUID personId) {
        if (!who.isStaff()) throw new NotThere();
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        var cleared = access.cleared(who, Verb.READ, personId);
        var episodes = care.of(List.of(personId)).stream()
                .filter(episode -> access.clears(who, Verb.READ, personId, episode.labels()))
                .toList();
        if (episodes.isEmpty()) return List.of();
        var last =
                episodes.stream().map(this::present).max(YearMonth::compareTo).orElseThrow();
        var span = new Months(last.minusMonths(MONTHS), last);
        var person = of(facts.of(List.of(personId), span, cleared), episodes.getFirst());
        var fold = new MonthFold(rules);
        var months = Stream.iterate(last, month -> month.minusMonths(1))
                .limit(MONTHS)
                .flatMap(month -> episodes.stream()
                        .filter(episode -> episode.days().touches(month) && !month.isAfter(present(episode)))
                        .map(episode -> fold.of(person, episode, month)))
                .toList();
        access.requireCleared(who, SHOWN, personId, BilledMonth.labels(months));
        return months;
    }

    /** The present month at the site of that episode. */
    public YearMonth present(CareEpisode episode) {
        return YearMonth.from(today(episode));
    }

    /** The present day at the site of that episode. */
    public LocalDate today(CareEpisode episode) {
        return episode.dayOf(clock.instant());
    }

    private static PersonFacts of(Map<UUID, PersonFacts> people, CareEpisode episode) {
        var found = people.get(episode.personId());
        if (found == null) throw new IllegalStateException("An episode is of somebody.");
        return found;
    }

    private static List<UUID> ids(Stream<BilledMonth> months) {
        return months.map(one -> one.episode().personId()).distinct().toList();
    }
}
