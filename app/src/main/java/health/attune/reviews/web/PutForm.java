package health.attune.reviews.web;

import health.attune.database.Ids;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.reviews.Review;
import health.attune.reviews.Reviews;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of the consultant, as it is typed. */
public record PutForm(
        @Nullable UUID id,
        @Nullable String consultant,
        @Nullable String questions) {

    /** Where there is one consultant, it is that one. */
    static PutForm of(Reviews.Draft draft) {
        var only = draft.consultants().size() == 1
                ? draft.consultants().getFirst().id().toString()
                : null;
        return new PutForm(draft.id(), only, null);
    }

    PutForm withId(UUID given) {
        return new PutForm(given, consultant, questions);
    }

    Review.Request read(Typed typed, List<Option> consultants) {
        var chosen = typed.choice(
                "consultant",
                consultant,
                consultants.stream().map(Option::value).toList());
        return new Review.Request(
                id == null ? Ids.next() : id,
                UUID.fromString(chosen),
                typed.needed("questions", questions, Review.MOST_WORDS));
    }
}
