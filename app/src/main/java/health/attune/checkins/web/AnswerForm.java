package health.attune.checkins.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was sent about one question.
 *
 * @param item which one it was on the page
 * @param value what was chosen, as it was sent
 * @param skip sent with the button that skips
 * @param stay sent while the page stays where it is
 * @param ticket what the page said of itself under seal
 */
record AnswerForm(
        @Nullable String item,
        @Nullable List<String> value,
        @Nullable String skip,
        @Nullable String stay,
        @Nullable String ticket) {

    boolean skips() {
        return skip != null;
    }

    boolean stays() {
        return stay != null;
    }

    boolean isBlank() {
        return value == null || value.isEmpty();
    }

    String named() {
        return item == null ? "" : item;
    }

    String sealed() {
        return ticket == null ? "" : ticket;
    }

    /** The values as numbers; empty where one of them is none. */
    Optional<List<Integer>> numbers() {
        var numbers = new ArrayList<Integer>();
        for (var one : value == null ? List.<String>of() : value) {
            if (!one.matches("-?\\d{1,6}")) return Optional.empty();
            numbers.add(Integer.valueOf(one));
        }
        return Optional.of(numbers.stream().distinct().toList());
    }
}
