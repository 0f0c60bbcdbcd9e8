package health.attune.demo.rows;

import health.attune.simulator.care.Contact;
import health.attune.simulator.courses.CircumstanceKind;

/** The words that other modules keep for what the simulator calls by names of its own. */
final class Spelling {

    private Spelling() {}

    static String of(Contact.Purpose purpose) {
        return switch (purpose) {
            case FIRST_VISIT -> "intake";
            case SESSION -> "therapy";
            case GROUP -> "group";
            case FOLLOW_UP -> "follow-up";
            case MEDICATION_REVIEW -> "medication";
            case PRACTICAL_HELP -> "practical-help";
            case JOB_SEARCH -> "employment";
            case REACHING_OUT -> "outreach";
        };
    }

    static String of(Contact.Outcome outcome) {
        return switch (outcome) {
            case COMPLETED -> "completed";
            case NO_SHOW -> "no-show";
            case CANCELED_BY_PERSON -> "canceled-by-person";
            case CANCELED_BY_SITE -> "canceled-by-site";
            case NOT_REACHED -> "not-reached";
        };
    }

    static String of(CircumstanceKind kind) {
        return kind.code();
    }
}
