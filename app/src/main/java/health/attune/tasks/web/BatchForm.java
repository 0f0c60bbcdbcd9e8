package health.attune.tasks.web;

import health.attune.database.Ids;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.tasks.TaskBatches;
import health.attune.tasks.TaskBatches.Act;
import health.attune.tasks.TaskBatches.Chosen;
import health.attune.tasks.TaskBatches.Order;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step with several tasks as it is sent.
 *
 * @param id given out with the form, so that sending it twice does it once
 * @param act the word of an {@link Act}
 * @param chosen the id of each, with a blank and the version that was looked at
 */
public record BatchForm(
        @Nullable UUID id,
        @Nullable String act,
        @Nullable List<String> chosen,
        @Nullable String day,
        @Nullable String owner) {

    public Act acting() {
        return Arrays.stream(Act.values())
                .filter(one -> one.word().equals(act))
                .findFirst()
                .orElse(Act.DONE);
    }

    List<Chosen> looked() {
        return Objects.requireNonNullElse(chosen, List.<String>of()).stream()
                .filter(one -> one.matches(Ids.PATTERN + " \\d{1,9}"))
                .map(one -> new Chosen(UUID.fromString(one.substring(0, 36)), Integer.parseInt(one.substring(37))))
                .limit(TaskBatches.MOST)
                .toList();
    }

    BatchForm withId(UUID given) {
        return new BatchForm(given, act, chosen, day, owner);
    }

    Order read(Typed typed, List<Option> colleagues) {
        LocalDate to = null;
        UUID whom = null;
        if (acting() == Act.DAY || acting() == Act.WEEK) {
            to = typed.day("day", day);
            if (to == null && typed.faults().of("day") == null) typed.faults().add("day", "pages.fault.missing");
        }
        if (acting() == Act.OWNER) {
            if (colleagues.stream().anyMatch(one -> one.value().equals(owner))) whom = UUID.fromString(owner);
            else typed.faults().add("owner", "pages.fault.choice");
        }
        return new Order(Objects.requireNonNull(id), acting(), looked(), to, whom);
    }
}
