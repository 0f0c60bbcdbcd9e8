package health.attune.handoffs;

import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.handoffs.HandOff.Stage;
import health.attune.pages.Words;
import health.attune.people.People;
import health.attune.people.PersonLine;
import health.attune.people.PersonName;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.About;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hand-offs on the first page of whoever is to act on them. */
@Component
class HandOffsToday implements Waiting {
    private static final int MOST = 10;

    private final HandOffLists lists;
    private final People people;
    private final HandOffTurns turns;
    private final Accounts accounts;

    HandOffsToday(HandOffLists lists, People people, HandOffTurns turns, Accounts accounts) {
        this.lists = lists;
        this.people = people;
        this.turns = turns;
        this.accounts = accounts;
    }

    @Override
    public String source() {
        return "handoffs.place";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        var open = lists.open(who);
        var told = new Told(
                who,
                words,
                names(who, open),
                accounts.staffNames(open.stream().map(HandOff::offeredBy).toList()));
        return Waits.first(MOST, open.stream().map(one -> item(one, told)).toList(), Kind.LOOP, "/handoffs");
    }

    private record Told(Principal who, Words words, Map<UUID, PersonName> people, Map<UUID, String> staff) {}

    /** Of those in the reader's own care, whose labels are cleared. */
    private Map<UUID, PersonName> names(Principal who, List<HandOff> open) {
        var seen = lists.seen(who, open).stream()
                .map(one -> one.offer().personId())
                .distinct()
                .toList();
        if (seen.isEmpty()) return Map.of();
        return people.mine(who, seen).stream()
                .map(PersonLine::called)
                .collect(Collectors.toMap(PersonName::id, name -> name));
    }

    private WaitingItem item(HandOff one, Told told) {
        var from = told.staff().getOrDefault(one.offeredBy(), "");
        return new WaitingItem(
                one.id(),
                Kind.LOOP,
                one.stage() == Stage.UNANSWERED ? Urgency.USUAL : Urgency.PRESSING,
                about(told.people().get(one.offer().personId())),
                told.words().say("handoffs.today." + key(told.who(), one), from),
                "/handoffs",
                turns.due(one));
    }

    /** What the reader is to do: their own part of it, or that which has come back to them. */
    private static String key(Principal who, HandOff one) {
        boolean toOthers = one.owner() == null
                ? one.offeredBy().equals(who.id())
                : !one.owner().equals(who.id());
        return switch (one.stage()) {
            case OFFERED -> toOthers ? "unanswered" : one.offer().accountId() == null ? "offered.program" : "offered";
            case ACCEPTED -> toOthers ? "unmet" : "accepted";
            case UNANSWERED, DONE -> Objects.requireNonNull(one.answer()).word();
        };
    }

    private static @Nullable About about(@Nullable PersonName name) {
        return name == null ? null : About.of(name, DataClass.APPOINTMENTS);
    }
}
