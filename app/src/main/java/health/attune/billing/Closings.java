package health.attune.billing;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.billing.BilledMonth.Verdict;
import health.attune.pages.ChangedMeanwhile;
import health.attune.people.People;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/** Somebody says that a month is billed, and may say that it is not after all. */
@Component
@Transactional
public class Closings {
    /** Why a month is opened again. */
    public static final List<String> WHY_REOPENED =
            List.of("not-billed", "sent-back", "something-is-missing", "mistake");

    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, "closed month");

    private final Access access;
    private final Billing billing;
    private final People people;
    private final ClosedStore store;

    Closings(Access access, Billing billing, People people, ClosedStore store) {
        this.access = access;
        this.billing = billing;
        this.people = people;
        this.store = store;
    }

    /**
     * What somebody may close of a month.
     *
     * @param months those that are over, have rules and are not closed yet
     * @param print stands for all that they came to as they were read
     */
    public record Open(List<BilledMonth> months, String print) {}

    /** Of those that the reader sees. */
    public Open open(Principal who, List<BilledMonth> seen) {
        var candidates = seen.stream()
                .filter(one -> one.closed() == null && one.verdict() != null)
                .filter(one -> one.month().isBefore(billing.present(one.episode())))
                .sorted(Comparator.comparing(one -> one.episode().id()))
                .toList();
        var writable = writable(who, candidates);
        var months = candidates.stream()
                .filter(one -> writable.contains(one.episode().personId()))
                .toList();
        return new Open(months, print(months));
    }

    private Set<UUID> writable(Principal who, Collection<BilledMonth> months) {
        var ids =
                months.stream().map(one -> one.episode().personId()).distinct().toList();
        return people.among(ids, who, Verb.WRITE, DataClass.APPOINTMENTS);
    }

    /** Who pays and by which rules is read, too: the same code may be paid by another. */
    private static String print(List<BilledMonth> months) {
        var told = months.stream()
                .map(one -> one.episode().id() + " " + one.minutes() + " " + one.payer() + " " + pack(one) + " "
                        + one.met().stream()
                                .map(line -> line.code().code() + "x" + line.units())
                                .toList())
                .collect(Collectors.joining("\n"));
        return DigestUtils.md5DigestAsHex(told.getBytes(StandardCharsets.UTF_8));
    }

    private static String pack(BilledMonth month) {
        return month.verdict() == null ? "" : month.verdict().pack().id();
    }

    /**
     * Closes all that the reader may close of that month.
     *
     * @param print of what they have read
     * @throws MonthNotOver while it is under way
     * @throws ChangedMeanwhile where it comes to something else by now, or somebody else closes it
     */
    public void close(Principal who, Collection<UUID> programs, YearMonth month, String print) {
        var seen = billing.month(who, programs, month);
        if (seen.stream().anyMatch(one -> !month.isBefore(billing.present(one.episode())))) throw new MonthNotOver();
        var open = open(who, seen);
        if (open.months().isEmpty() || !open.print().equals(print)) throw new ChangedMeanwhile();
        access.requireAll(
                who,
                WRITE,
                open.months().stream()
                        .map(one -> one.episode().personId())
                        .distinct()
                        .toList());
        for (var one : open.months()) {
            access.requireCleared(who, WRITE, one.episode().personId(), one.labels());
            if (one.verdict() instanceof Verdict verdict && !store.insert(one, verdict.pack(), who.id()))
                throw new ChangedMeanwhile();
        }
    }

    /**
     * Opens all that the reader may write to; opened again already, nothing happens.
     *
     * @param why one of {@link #WHY_REOPENED}
     */
    public void reopen(Principal who, Collection<UUID> programs, YearMonth month, String why) {
        if (!WHY_REOPENED.contains(why)) throw new IllegalArgumentException("A month is opened again for a reason.");
        if (!who.isStaff()) return;
        var reach = new ClosedStore.Reach(
                who.id(),
                why,
                access.visible(who, Verb.WRITE, DataClass.APPOINTMENTS),
                access.cleared(who, Verb.WRITE));
        var opened = store.reopen(programs, month, reach);
        access.requireAll(who, WRITE, opened.stream().distinct().toList());
    }
}
