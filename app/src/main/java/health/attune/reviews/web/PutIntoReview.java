package health.attune.reviews.web;

import health.attune.access.Principal;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.steps.BulkStep;
import health.attune.caseload.steps.StepField;
import health.attune.caseload.steps.StepField.Sheet;
import health.attune.pages.Refusal;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.reviews.Review;
import health.attune.reviews.Reviews;
import health.attune.reviews.Reviews.Outlook;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Those who are chosen in the caseload are put before one consultant, with the same question. */
@Component
@Order(10)
class PutIntoReview implements BulkStep {
    private final Reviews reviews;

    PutIntoReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String words() {
        return "reviews.several";
    }

    @Override
    public Map<UUID, String> obstacles(Principal who, List<Listed> chosen) {
        var obstacles = new HashMap<UUID, String>();
        reviews.outlooks(who, chosen).forEach((episode, outlook) -> {
            if (!outlook.isOpen()) obstacles.put(episode, "reviews.several.closed");
            else if (outlook.isInReview()) obstacles.put(episode, "reviews.several.in");
            else if (outlook.consultants().isEmpty()) obstacles.put(episode, "reviews.several.nobody");
        });
        return obstacles;
    }

    @Override
    public List<StepField> fields(Principal who, List<Listed> chosen, Words words) {
        var consultants = reviews.outlooks(who, chosen).values().stream()
                .map(Outlook::consultants)
                .flatMap(List::stream)
                .map(one -> new Option(one.id().toString(), one.name()))
                .distinct()
                .sorted(Comparator.comparing(Option::label).thenComparing(Option::value))
                .toList();
        return List.of(
                StepField.choice("consultant", "reviews.consultant", consultants),
                StepField.words("questions", "reviews.questions.ask", "reviews.several.hint"));
    }

    @Override
    public Work read(Principal who, Sheet fields, Typed typed) {
        var consultant = fields.id("consultant", typed);
        var questions = typed.needed("questions", fields.sent("questions"), Review.MOST_WORDS);
        return (one, id) -> {
            put(who, one, new Review.Request(id, consultant.orElseThrow(), questions));
            return Optional.empty();
        };
    }

    private void put(Principal who, Listed one, Review.Request request) {
        var outlook = Objects.requireNonNull(reviews.outlooks(who, List.of(one)).get(one.episodeId()));
        if (outlook.consultants().stream().noneMatch(same -> same.id().equals(request.consultantId())))
            throw new ConsultsElsewhere();
        reviews.put(who, one.episodeId(), request);
    }

    /** The consultant who was chosen for all of them is none of that one's program. */
    static final class ConsultsElsewhere extends Refusal {
        ConsultsElsewhere() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "reviews.several.elsewhere");
        }
    }
}
