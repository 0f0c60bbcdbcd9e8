package health.attune.checkins;

import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.instruments.About;
import health.attune.instruments.Instrument;
import health.attune.pages.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Who gives the answers. What different people answered is never compared. */
public enum AnsweredBy {
    PERSON,
    CAREGIVER,
    CLINICIAN;

    /** As it is stored and sent. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is nobody of that name */
    public static AnsweredBy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Those whom the instrument was published for, first the one whose answers say where the person stands. */
    public static List<AnsweredBy> namedBy(Instrument instrument) {
        return instrument.about().use().answeredBy().stream()
                .map(AnsweredBy::of)
                .toList();
    }

    /**
     * Of which class their answers are before that reader. What a caregiver tells about a person is of the record for
     * those who care for them; from the person it is kept, as what somebody else said in confidence.
     */
    public DataClass classFor(Principal reader) {
        boolean kept = this == CAREGIVER && reader.kind() == Principal.Kind.PERSON;
        return kept ? DataClass.TOLD_IN_CONFIDENCE : DataClass.RECORD;
    }

    /** @throws NotNamed where the instrument was not published for their answers */
    public void requireNamedBy(Instrument instrument) {
        if (!namedBy(instrument).contains(this)) throw new NotNamed();
    }

    /** The instrument was not published for answers of that person. */
    public static final class NotNamed extends Refusal {
        NotNamed() {
            super(HttpStatus.UNPROCESSABLE_ENTITY, "checkins.refusal.not-named");
        }
    }

    private static AnsweredBy of(About.AnsweredBy published) {
        return switch (published) {
            case SELF -> PERSON;
            case INTERVIEW -> CLINICIAN;
            case CAREGIVER -> CAREGIVER;
        };
    }
}
