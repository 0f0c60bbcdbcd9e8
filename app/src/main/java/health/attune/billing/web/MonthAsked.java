package health.attune.billing.web;

import health.attune.billing.BilledMonth.State;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of which month is asked for.
 *
 * @param payer only of that payer; null for all
 * @param state only those who stand so; null for all
 */
public record MonthAsked(
        UUID place,
        YearMonth month,
        @Nullable String payer,
        @Nullable State state,
        int page) {

    /** The list as its address asks for it; what makes no sense there is left out. */
    record Typed(
            @Nullable UUID place,
            @Nullable String month,
            @Nullable String payer,
            @Nullable String state,
            @Nullable String page) {

        /** Of that place and up to its present month. */
        MonthAsked at(UUID placeId, YearMonth present) {
            int number = page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
            return new MonthAsked(
                    placeId,
                    typedMonth().filter(typed -> !typed.isAfter(present)).orElse(present),
                    payer == null || payer.isBlank() ? null : payer,
                    Arrays.stream(State.values())
                            .filter(one -> one.word().equals(state))
                            .findFirst()
                            .orElse(null),
                    Math.max(1, number));
        }

        private Optional<YearMonth> typedMonth() {
            if (month == null || month.isBlank()) return Optional.empty();
            try {
                return Optional.of(YearMonth.parse(month.strip()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    MonthAsked on(int otherPage) {
        return new MonthAsked(place, month, payer, state, otherPage);
    }

    String address() {
        return "/billing?" + query() + (page > 1 ? "&page=" + page : "");
    }

    String fileAddress() {
        return "/billing/file?" + query();
    }

    private String query() {
        return "place=" + place + "&month=" + month + (payer == null ? "" : "&payer=" + payer)
                + (state == null ? "" : "&state=" + state.word());
    }
}
