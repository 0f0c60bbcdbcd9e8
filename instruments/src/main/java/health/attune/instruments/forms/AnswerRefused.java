package health.attune.instruments.forms;

/** An answer that the questionnaire does not know: its message is a sentence for the person who gave it. */
public final class AnswerRefused extends IllegalArgumentException {

    public AnswerRefused(String sentence) {
        super(sentence);
    }
}
