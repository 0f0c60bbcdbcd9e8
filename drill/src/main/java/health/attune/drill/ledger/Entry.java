package health.attune.drill.ledger;

import java.time.Instant;

/**
 * A submission and what became of it as far as its client knows.
 *
 * @param order in which it was sent, over all clients
 * @param told when the fate became known; when it was sent where it never did
 */
public record Entry(long order, Submission submission, Instant sent, Fate fate, Instant told) {}
