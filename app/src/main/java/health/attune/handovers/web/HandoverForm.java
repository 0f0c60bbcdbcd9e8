package health.attune.handovers.web;

import health.attune.handovers.Handover;
import health.attune.handovers.Handover.Kind;
import health.attune.handovers.Handover.Place;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.programs.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as it is announced.
 *
 * @param id given out with the form, so that sending it twice announces it once
 * @param who whose it is and at which site: both ids with a blank between
 * @param lastDay on which they are there
 * @param backOn for a leave
 */
public record HandoverForm(
        @Nullable UUID id,
        @Nullable String who,
        @Nullable String kind,
        @Nullable String lastDay,
        @Nullable String backOn) {

    HandoverForm withId(UUID given) {
        return new HandoverForm(given, who, kind, lastDay, backOn);
    }

    /**
     * Reads it.
     *
     * @param people who can be chosen
     * @param sites where they work
     */
    Handover read(Typed typed, List<Option> people, List<Site> sites, UUID by) {
        var kindTyped = Kind.of(typed.choice("kind", kind, Kind.WORDS)).orElseThrow();
        var chosen = typed.choice("who", who, people.stream().map(Option::value).toList());
        var parts = chosen.split(" ", 2);
        var site = sites.stream()
                .filter(one -> one.id().equals(UUID.fromString(parts[1])))
                .findFirst()
                .orElseThrow();
        return new Handover(
                Objects.requireNonNull(id),
                UUID.fromString(parts[0]),
                "",
                kindTyped,
                new Place(site.id(), site.organizationId(), site.name(), site.zone()),
                needed(typed, "lastDay", lastDay),
                kindTyped == Kind.LEAVE ? needed(typed, "backOn", backOn) : null,
                by);
    }

    private static LocalDate needed(Typed typed, String field, @Nullable String value) {
        var day = typed.day(field, value);
        if (day == null && typed.faults().of(field) == null) typed.faults().add(field, "pages.fault.missing");
        return day == null ? LocalDate.EPOCH : day;
    }
}
