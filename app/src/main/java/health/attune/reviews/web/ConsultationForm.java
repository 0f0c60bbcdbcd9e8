package health.attune.reviews.web;

import health.attune.database.Ids;
import health.attune.pages.forms.Typed;
import health.attune.reviews.Consultation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a consultant says, as it is typed. */
public record ConsultationForm(
        @Nullable UUID id, @Nullable String words, @Nullable String minutes) {

    static ConsultationForm blank() {
        return new ConsultationForm(Ids.next(), null, null);
    }

    Consultation read(Typed typed) {
        return new Consultation(
                id == null ? Ids.next() : id, typed.needed("words", words, Consultation.MOST_WORDS), minutes(typed));
    }

    private @Nullable Integer minutes(Typed typed) {
        var text = typed.text("minutes", minutes, 10);
        if (text == null) return null;
        int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (count > 0 && count <= Consultation.MOST_MINUTES) return count;
        typed.faults().add("minutes", "reviews.fault.minutes", Consultation.MOST_MINUTES);
        return null;
    }
}
