package health.attune.caseload.steps;

import health.attune.access.Principal;
import health.attune.caseload.Caseloads.Listed;
import health.attune.pages.Words;
import health.attune.pages.forms.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A step that can be taken with several people of a caseload at once; a bean of the module that knows how. It asks the
 * same door as the step with one person, so that each person is decided on alone.
 */
public interface BulkStep {

    /**
     * The beginning of the keys of its words, by which forms name it too. Under it stand the words of its button,
     * {@code .title}, {@code .told}, {@code .go} and {@code .done}.
     */
    String words();

    /** Why it can't be taken with some of these: by episode, the key of a sentence. */
    Map<UUID, String> obstacles(Principal who, List<Listed> chosen);

    /** What is typed once for all of them. */
    List<StepField> fields(Principal who, List<Listed> chosen, Words words);

    /**
     * What was typed; what needs another look becomes a fault of its field.
     *
     * @param fields with what was sent as their values
     */
    Work read(Principal who, StepField.Sheet fields, Typed typed);

    /** The step, ready to be taken. */
    interface Work {

        /**
         * Takes it with one of them, in the caller's transaction.
         *
         * @param id given out with the form: by the same id it is taken once, however often it is sent
         * @return what is left to send to them; empty where nothing is
         */
        Optional<Slip> with(Listed one, UUID id);
    }

    /**
     * What is left to send to one of them; shown once.
     *
     * @param told what is to be known of it, in a sentence
     * @param ways by which it may be sent
     */
    record Slip(String told, String message, List<Way> ways) {}

    /** An address at which the device in hand writes the message. */
    record Way(String href, String label) {}
}
