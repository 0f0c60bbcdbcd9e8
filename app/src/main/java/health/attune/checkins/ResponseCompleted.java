package health.attune.checkins;

import java.util.UUID;

/**
 * A response was completed, entered, corrected or withdrawn and the scores of its instrument stand anew; told inside
 * the transaction that did it, so that what is kept ready from scores is never behind them.
 */
public record ResponseCompleted(UUID responseId, UUID personId, String instrumentId) {}
