package health.attune.reviews.web;

import health.attune.database.Ids;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.reviews.Consultation;
import health.attune.reviews.Consultation.Suggestion;
import health.attune.reviews.Recommendation;
import health.attune.reviews.Recommendation.Kind;
import health.attune.reviews.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a consultant says, as it is typed: what they think, and up to three suggestions in fields that end in their
 * number. A suggestion of which nothing was typed is none, but for the first.
 */
public record ConsultationForm(Map<String, String> fields) {

    static ConsultationForm blank() {
        return new ConsultationForm(Map.of("id", Ids.next().toString()));
    }

    /** Given out with the form, so that sending it twice consults once. */
    UUID id() {
        return Ids.readOrNext(field("id"));
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Of each suggestion the number that its fields end in. */
    public List<Integer> numbers() {
        return List.of(1, 2, 3).subList(0, Consultation.MOST_SUGGESTIONS);
    }

    /** Whether more than the first suggestion is typed. */
    public boolean isLong() {
        return isTyped(2) || isTyped(3);
    }

    /** All that was written in words, in its order. */
    List<String> texts() {
        return Stream.concat(Stream.of("words"), numbers().stream().map(number -> "suggestion" + number))
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** All that was chosen and written, a line each, as {@link Reviews#answered} tells of what was sent before. */
    List<String> lines() {
        var suggestions = numbers().stream()
                .filter(number -> number == 1 || isTyped(number))
                .map(number -> line("kind" + number, "asked" + number, "suggestion" + number));
        return Stream.concat(Stream.of(line("minutes", "words")), suggestions).toList();
    }

    private String line(String... names) {
        return Stream.of(names).map(this::text).collect(Collectors.joining(" ")).strip();
    }

    private String text(String name) {
        return field(name).strip().replace("\r\n", "\n");
    }

    Consultation read(Typed typed, List<Option> askable) {
        var words = typed.needed("words", field("words"), Consultation.MOST_WORDS);
        var suggestions = new ArrayList<Suggestion>();
        for (int number : numbers()) if (number == 1 || isTyped(number)) suggestions.add(read(typed, askable, number));
        return new Consultation(id(), words, minutes(typed), suggestions);
    }

    private Suggestion read(Typed typed, List<Option> askable, int number) {
        var kind = Kind.ofWord(typed.choice("kind" + number, field("kind" + number), Kind.WORDS));
        var field = "suggestion" + number;
        var text = kind == Kind.NO_CHANGE
                ? typed.text(field, field(field), Recommendation.MOST_WORDS)
                : typed.needed(field, field(field), Recommendation.MOST_WORDS);
        var asked = typed.choice(
                "asked" + number,
                field("asked" + number),
                askable.stream().map(Option::value).toList());
        return new Suggestion(Ids.next(), kind, text == null ? "" : text, UUID.fromString(asked));
    }

    private boolean isTyped(int number) {
        return !field("kind" + number).isBlank()
                || !field("suggestion" + number).isBlank();
    }

    private @Nullable Integer minutes(Typed typed) {
        var text = typed.text("minutes", field("minutes"), 10);
        if (text == null) return null;
        int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (count > 0 && count <= Consultation.MOST_MINUTES) return count;
        typed.faults().add("minutes", "reviews.fault.minutes", Consultation.MOST_MINUTES);
        return null;
    }
}
