package health.attune.handoffs.web;

import health.attune.handoffs.HandOff;
import health.attune.handoffs.HandOff.Offer;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off as it is typed.
 *
 * @param id given out with the form, so that sending it twice offers it once
 * @param to a program and, after a blank, an account; the program alone for whoever is there
 * @param slot a time that is kept open; empty for right now
 */
public record HandOffForm(
        @Nullable UUID id,
        @Nullable String to,
        @Nullable String mode,
        @Nullable String slot,
        @Nullable String words) {

    static HandOffForm blank(UUID id) {
        return new HandOffForm(id, null, HandOff.MODES.getFirst(), null, null);
    }

    HandOffForm withId(UUID given) {
        return new HandOffForm(given, to, mode, slot, words);
    }

    /** What was typed; null, and faults, where it can't be read. */
    @Nullable
    Offer read(Typed typed, UUID personId, Choices choices) {
        var chosen = to == null ? "" : to;
        if (choices.to().stream().noneMatch(one -> one.value().equals(chosen)))
            typed.faults().add("to", "pages.fault.choice");
        var how = typed.choice("mode", mode, HandOff.MODES);
        var said = typed.text("words", words, HandOff.LONGEST);
        var kept = slot == null || slot.isBlank() ? null : slot;
        if (kept != null
                && choices.slots().stream().noneMatch(one -> one.value().equals(kept)))
            typed.faults().add("slot", "handoffs.fault.slot");
        if (!typed.faults().isEmpty()) return null;
        var parts = chosen.split(" ", 2);
        return new Offer(
                personId,
                UUID.fromString(parts[0]),
                parts.length == 2 ? UUID.fromString(parts[1]) : null,
                how,
                said,
                kept == null ? null : UUID.fromString(kept));
    }

    /** What the form offers. */
    public record Choices(List<Option> to, List<Option> slots) {}
}
