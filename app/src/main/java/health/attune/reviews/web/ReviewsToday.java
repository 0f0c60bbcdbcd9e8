package health.attune.reviews.web;

import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.pages.Words;
import health.attune.people.People;
import health.attune.people.PersonName;
import health.attune.reviews.Recommendations;
import health.attune.reviews.Recommendations.Loop;
import health.attune.reviews.ReviewQueues;
import health.attune.reviews.ReviewQueues.Entry;
import health.attune.today.DueBy;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reviews that wait for a consultant, and recommendations whose next step is the reader's. */
@Component
@Order(30)
class ReviewsToday implements Waiting {
    private static final int SHOWN = 20;

    private final ReviewQueues queues;
    private final Recommendations recommendations;
    private final People people;

    ReviewsToday(ReviewQueues queues, Recommendations recommendations, People people) {
        this.queues = queues;
        this.recommendations = recommendations;
        this.people = people;
    }

    @Override
    public String source() {
        return "reviews.title";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        var reviews = queues.waitingFor(who).stream().map(entry -> item(entry, words));
        var loops = recommendations.mine(who);
        var names = names(who, loops);
        var steps = loops.stream()
                .filter(loop -> names.containsKey(loop.recommendation().personId()))
                .map(loop -> item(loop, names, words));
        var all = Stream.of(reviews, steps, unseen(who, loops.size(), words)).flatMap(Function.identity());
        return Waits.first(SHOWN, all.toList(), Kind.LOOP, "/recommendations");
    }

    /** Without a name: whoever has them in the place of somebody who is gone does not care for these people. */
    private Stream<WaitingItem> unseen(Principal who, int seen, Words words) {
        int many = recommendations.unseen(who, seen);
        if (many == 0) return Stream.empty();
        var sentence = words.say("reviews.loops.unseen", many);
        return Stream.of(new WaitingItem(who.id(), Kind.LOOP, Urgency.USUAL, null, sentence, "/recommendations", null));
    }

    private Map<UUID, PersonName> names(Principal who, List<Loop> loops) {
        var ids = loops.stream()
                .map(loop -> loop.recommendation().personId())
                .distinct()
                .toList();
        if (ids.isEmpty()) return Map.of();
        return people.mine(who, ids).stream()
                .collect(Collectors.toMap(line -> line.called().id(), line -> Objects.requireNonNull(line.called())));
    }

    private WaitingItem item(Entry entry, Words words) {
        var open = Objects.requireNonNull(entry.open());
        var zone = entry.listed().row().place().zone();
        return new WaitingItem(
                open.id(),
                Kind.LOOP,
                Urgency.USUAL,
                about(entry.listed().person().called(), open.labels()),
                words.say("reviews.today.review", open.putBy().name()),
                "/reviews/open/" + open.id(),
                DueBy.on(recommendations.dueOfReview(open, zone), zone));
    }

    private static WaitingItem item(Loop loop, Map<UUID, PersonName> names, Words words) {
        var recommendation = loop.recommendation();
        return new WaitingItem(
                recommendation.id(),
                Kind.LOOP,
                Urgency.USUAL,
                about(Objects.requireNonNull(names.get(recommendation.personId())), recommendation.labels()),
                words.say("reviews.today." + recommendation.state().word()),
                "/recommendations/" + recommendation.id(),
                DueBy.on(Objects.requireNonNull(loop.due()), loop.zone()));
    }

    private static About about(PersonName person, Labels labels) {
        return labels.isEmpty()
                ? About.of(person, DataClass.APPOINTMENTS)
                : About.of(person, DataClass.APPOINTMENTS, DataClass.SUBSTANCE_USE_RECORD);
    }
}
