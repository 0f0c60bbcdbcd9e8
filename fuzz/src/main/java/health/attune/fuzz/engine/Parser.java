package health.attune.fuzz.engine;

import java.util.List;

/** A reader of something from outside: it may give a value or refuse with sentences, and nothing else. */
public interface Parser {

    String name();

    /** How often it is asked, beside the others. */
    int share();

    /** Whole inputs that it takes. */
    List<byte[]> samples();

    /** Words that mean something to it. */
    List<String> words();

    /** Whatever it throws is a finding. */
    Outcome read(byte[] input) throws Exception;

    /** What reading one input may allocate, bytes. */
    default long bearable() {
        return 64L << 20;
    }

    /** What came of an input. */
    sealed interface Outcome {
        Outcome TAKEN = new Taken();

        record Taken() implements Outcome {}

        /** @param sentences as the person reads them who brought the input */
        record Refused(List<String> sentences) implements Outcome {}

        static Outcome refused(String sentence) {
            return new Refused(List.of(sentence));
        }
    }
}
