package health.attune.treatments.web;

import health.attune.database.Ids;
import health.attune.pages.Words;
import health.attune.pages.forms.Typed;
import health.attune.treatments.Treatment;
import health.attune.treatments.Treatment.Facts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A treatment as it is typed.
 *
 * @param id of the treatment or of its new version, so that sending it twice writes it once
 * @param follows the version that its writer was shown; null for a new one
 */
public record TreatmentForm(
        @Nullable UUID id,
        @Nullable UUID follows,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String dose,
        @Nullable String startedOn,
        @Nullable String endedOn,
        @Nullable String ending) {

    static TreatmentForm blank(UUID id) {
        return new TreatmentForm(id, null, Treatment.KINDS.getFirst(), null, null, null, null, null);
    }

    static TreatmentForm of(Treatment shown) {
        var facts = shown.facts();
        return new TreatmentForm(
                Ids.next(),
                shown.stands().id(),
                facts.kind(),
                facts.name(),
                facts.dose(),
                facts.startedOn().toString(),
                facts.endedOn() == null ? null : facts.endedOn().toString(),
                facts.ending());
    }

    Facts read(Typed typed) {
        var started = typed.day("startedOn", startedOn);
        if (started == null) typed.faults().add("startedOn", "pages.fault.missing");
        return new Facts(
                typed.choice("kind", kind, Treatment.KINDS),
                typed.needed("name", name, Treatment.LONGEST),
                typed.text("dose", dose, Treatment.LONGEST),
                Objects.requireNonNullElse(started, LocalDate.EPOCH),
                typed.day("endedOn", endedOn),
                ending == null || ending.isBlank() ? null : typed.choice("ending", ending, Treatment.ENDINGS));
    }

    TreatmentForm withId(UUID given) {
        return new TreatmentForm(given, follows, kind, name, dose, startedOn, endedOn, ending);
    }

    /** To be saved over the one that was saved meanwhile. */
    TreatmentForm over(TreatmentForm saved) {
        return new TreatmentForm(saved.id, saved.follows, kind, name, dose, startedOn, endedOn, ending);
    }

    /** What was typed, by the field, for comparing it with what somebody else saved. */
    Map<String, @Nullable String> texts(Words words) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("kind", kind == null ? null : words.say("treatments.kind." + kind));
        texts.put("name", name);
        texts.put("dose", dose);
        texts.put("startedOn", startedOn);
        texts.put("endedOn", endedOn);
        texts.put("ending", ending == null || ending.isBlank() ? null : words.say("treatments.ending." + ending));
        return texts;
    }

    UUID idOrNew() {
        return id == null ? Ids.next() : id;
    }
}
