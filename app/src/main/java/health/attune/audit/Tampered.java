package health.attune.audit;

/** The first thing in the trail that is not as the service wrote it; says which, and what is wrong with it. */
final class Tampered extends RuntimeException {
    Tampered(String sentence) {
        super(sentence, null, false, false);
    }
}
