package health.attune.notices.wishes;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.notices.NoticeKind;
import health.attune.notices.NoticeKind.Choice;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the holders of accounts want to be told: theirs to say, and never about what is urgent. */
@Component
@Transactional
public class Wishes {
    private final WishStore store;
    private final Map<String, NoticeKind> kinds;
    private final Accounts accounts;
    private final WorkPlaces places;
    private final Clock clock;

    Wishes(WishStore store, List<NoticeKind> kinds, Accounts accounts, WorkPlaces places, Clock clock) {
        this.store = store;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(NoticeKind::key, kind -> kind));
        this.accounts = accounts;
        this.places = places;
        this.clock = clock;
    }

    /** All that the holder of an account has said; of every kind they may choose about. */
    public record Said(Map<NoticeKind, Wish> wishes, QuietHours quiet) {}

    /** The kinds they may choose about, in the order in which a page shows them. */
    public List<NoticeKind> kinds(Principal who) {
        var choice = who.isStaff() ? Choice.STAFF : Choice.PERSON;
        return kinds.values().stream()
                .filter(kind -> kind.choice() == choice)
                .sorted(Comparator.comparing(NoticeKind::key))
                .toList();
    }

    @Transactional(readOnly = true)
    public Said said(Principal who) {
        var wishes = new HashMap<NoticeKind, Wish>();
        for (var kind : kinds(who)) wishes.put(kind, of(who.id(), kind));
        return new Said(wishes, store.quietHours(who.id()));
    }

    /** When they said anything last; empty where they never did. */
    @Transactional(readOnly = true)
    public Optional<Instant> saidAt(Principal who) {
        return store.saidAt(who.id());
    }

    /** What waits already is held to it as well. People in care have no quiet hours: they are told by day only. */
    public void say(Principal who, Said said) {
        if (said.quiet().leaveNoHour()) throw new IllegalArgumentException("the whole week would be quiet");
        store.hold(who.id());
        for (var kind : kinds(who)) {
            var wish = said.wishes().getOrDefault(kind, Wish.USUAL);
            store.keep(who.id(), kind.key(), wish);
            if (!wish.isAtOnce()) store.withdraw(who.id(), kind.key());
        }
        store.keep(who.id(), who.isStaff() ? said.quiet() : QuietHours.NONE);
        store.wake(who.id());
    }

    /** The usual one for every kind that nobody chooses about. */
    @Transactional(readOnly = true)
    public Wish of(UUID accountId, NoticeKind kind) {
        boolean isChosen = kind.choice() == Choice.STAFF || kind.choice() == Choice.PERSON;
        return isChosen ? store.wish(accountId, kind.key()).orElse(Wish.USUAL) : Wish.USUAL;
    }

    /** When the quiet hours end that hold back a notice of that kind now; empty where none do. */
    @Transactional(readOnly = true)
    public Optional<Instant> heldUntil(UUID accountId, String kindKey) {
        var kind = kinds.get(kindKey);
        if (kind == null || !kind.choice().waitsOutQuietHours()) return Optional.empty();
        return accounts.principal(accountId)
                .flatMap(who -> store.quietHours(accountId).until(clock.instant(), places.zoneOf(who)));
    }
}
