package health.attune.demo;

import health.attune.access.Principal;
import health.attune.caseload.CaseloadRows;
import health.attune.database.Ids;
import health.attune.reviews.Consultation;
import health.attune.reviews.Recommendation.Kind;
import health.attune.reviews.Recommendations;
import health.attune.reviews.Recommendations.Move;
import health.attune.reviews.Review;
import health.attune.reviews.ReviewQueues;
import health.attune.reviews.ReviewQueues.Entry;
import health.attune.reviews.Reviews;
import health.attune.reviews.Step;
import health.attune.reviews.meetings.ReviewMeetings;
import health.attune.treatments.Treatment.Facts;
import health.attune.treatments.Treatments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The care manager among the guests talks people over with a psychiatric consultant: of what was recommended one thing
 * is done, one accepted with a change, one declined and one open, and two people wait for the consultant.
 */
@Component
class FirstReviews {
    private static final List<Talk> PAST = List.of(
            new Talk(
                    34,
                    "Half as many symptoms as at the start, and no further. Is the dose high enough?",
                    "A good response that has come to a stop after six weeks on a starting dose.",
                    Kind.CHANGE_MEDICATION,
                    "Raise sertraline from 50 to 100 mg, and ask about sleep in two weeks.",
                    List.of(new Answer(Step.ACCEPTANCE, null, null), new Answer(Step.COMPLETION, null, null))),
            new Talk(
                    22,
                    "Worse since the job ended. Would a medication help beside the counseling?",
                    "Moderate, with a clear trigger. Worth offering; the loss of work stays the main thing.",
                    Kind.START_MEDICATION,
                    "Offer escitalopram, 10 mg.",
                    List.of(new Answer(
                            Step.MODIFICATION,
                            null,
                            "5 mg in the first week, since earlier tablets upset the stomach."))),
            new Talk(
                    13,
                    "Ten weeks of behavioral activation and still no change. What else?",
                    "Activation is done well. Little company during the week keeps it from holding.",
                    Kind.START_MEDICATION,
                    "Offer sertraline, 25 mg, then 50 mg after a week.",
                    List.of(new Answer(
                            Step.DECLINE, "own-choice", "No tablets for now; would rather join the walking group."))),
            new Talk(
                    6,
                    "Sleeps four hours. Is that the depression or something of its own?",
                    "Not clear yet from what is written down.",
                    Kind.ASSESSMENT,
                    "Two weeks of a sleep diary, and the questions about snoring and restless legs.",
                    List.of()));

    private static final List<String> WAITING = List.of(
            "Stuck for a month: change the plan, or give it time?",
            "Wants to stop the tablets since they feel well. How, and how slowly?");

    private static final String MINUTES = "Two answers a month are enough while somebody is steady, one a week while a"
            + " medication changes. Primary care is told on the day of the recommendation.";

    private final ReviewQueues queues;
    private final ReviewMeetings meetings;
    private final Reviews reviews;
    private final Recommendations recommendations;
    private final Treatments treatments;
    private final CaseloadRows caseload;
    private final NetworkStore store;
    private final Clock clock;

    FirstReviews(
            ReviewQueues queues,
            ReviewMeetings meetings,
            Reviews reviews,
            Recommendations recommendations,
            Treatments treatments,
            CaseloadRows caseload,
            NetworkStore store,
            Clock clock) {
        this.queues = queues;
        this.meetings = meetings;
        this.reviews = reviews;
        this.recommendations = recommendations;
        this.treatments = treatments;
        this.caseload = caseload;
        this.store = store;
        this.clock = clock;
    }

    private record Talk(int daysAgo, String asked, String said, Kind kind, String words, List<Answer> answers) {}

    private record Answer(
            Step step, @Nullable String because, @Nullable String words) {}

    /** Of the people of that care manager, with the guest where they consult there. */
    void of(Principal manager, Set<UUID> guests) {
        var people = queues.mine(manager).stream()
                .filter(entry ->
                        !reviews.begin(manager, episode(entry)).consultants().isEmpty())
                .limit(PAST.size() + WAITING.size())
                .toList();
        for (int i = 0; i < people.size(); i++) {
            var review = put(
                    manager,
                    people.get(i),
                    i < PAST.size() ? PAST.get(i).asked() : WAITING.get(i - PAST.size()),
                    guests);
            tried(manager, people.get(i), i);
            if (i < PAST.size()) talk(review, PAST.get(i));
            else store.setBack(review.id(), 1 + 2 * (i - PAST.size()));
            caseload.keep(Set.of(people.get(i).listed().row().personId()));
        }
        meet(manager, guests);
    }

    /** A week ago, and again tomorrow. */
    private void meet(Principal manager, Set<UUID> guests) {
        var today = LocalDate.now(clock);
        var partners = meetings.partners(manager);
        var with = partners.stream()
                .filter(one -> guests.contains(one.consultant().id()))
                .findFirst()
                .or(() -> partners.stream().findFirst());
        if (with.isEmpty()) return;
        meetings.call(manager, with.get(), today.minusDays(6));
        meetings.board(manager).meetings().stream()
                .filter(one -> one.on().equals(today.minusDays(6)))
                .forEach(held -> meetings.keep(manager, held, MINUTES, today.plusDays(1)));
    }

    private record Before(UUID id, Principal consultant) {}

    private Before put(Principal manager, Entry entry, String questions, Set<UUID> guests) {
        var consultants = reviews.begin(manager, episode(entry)).consultants();
        var consultant = consultants.stream()
                .filter(one -> guests.contains(one.id()))
                .findFirst()
                .orElse(consultants.getFirst());
        var id = Ids.next();
        reviews.put(manager, episode(entry), new Review.Request(id, consultant.id(), questions));
        return new Before(id, Principal.staff(consultant.id(), consultant.name()));
    }

    private void talk(Before review, Talk talk) {
        var asked = reviews.askable(review.consultant(), reviews.show(review.consultant(), review.id()))
                .getFirst()
                .who();
        var suggestion = new Consultation.Suggestion(Ids.next(), talk.kind(), talk.words(), asked.id());
        var consultation = new Consultation(Ids.next(), talk.said(), 8, List.of(suggestion));
        reviews.consult(review.consultant(), review.id(), consultation);
        var answering = Principal.staff(asked.id(), asked.name());
        int version = 0;
        for (var answer : talk.answers()) {
            var today = LocalDate.ofInstant(
                    clock.instant(),
                    recommendations.show(answering, suggestion.id()).zone());
            var doneOn = answer.step() == Step.COMPLETION ? today : null;
            var move = new Move(answer.step(), answer.because(), answer.words(), doneOn);
            recommendations.take(answering, suggestion.id(), version++, move);
        }
        store.setBack(review.id(), talk.daysAgo());
    }

    private void tried(Principal manager, Entry entry, int number) {
        var row = entry.listed().row();
        var began = row.startedOn();
        var today = LocalDate.ofInstant(clock.instant(), row.place().zone());
        var changed = began.plusDays((today.toEpochDay() - began.toEpochDay()) / 2);
        var first = number % 2 == 0
                ? new Facts("medication", "sertraline", "50 mg each morning", began, null, null)
                : new Facts("medication", "fluoxetine", "20 mg each morning", began, changed, "side-effects");
        var second = new Facts("psychotherapy", "behavioral activation", "every week", changed, null, null);
        for (var facts : List.of(first, second)) treatments.add(manager, row.personId(), Ids.next(), facts);
    }

    private static UUID episode(Entry entry) {
        return entry.listed().row().place().episodeId();
    }
}
