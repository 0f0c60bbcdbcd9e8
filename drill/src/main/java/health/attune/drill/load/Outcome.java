package health.attune.drill.load;

import health.attune.drill.clients.Answer;

/** What came of a request. */
enum Outcome {
    /** It was done. */
    ANSWERED,
    /** It was not, and whoever sent it was told so, and when to come again. */
    REFUSED,
    /** Anything else: an error, a page that nobody asked for, no answer in time, no connection. */
    FAILED;

    static Outcome of(Answer answer) {
        if (answer.isRefusedForNow()) return REFUSED;
        boolean signedOut = answer.location().endsWith("/sign-in");
        return answer.status() >= 200 && answer.status() < 400 && !signedOut ? ANSWERED : FAILED;
    }
}
