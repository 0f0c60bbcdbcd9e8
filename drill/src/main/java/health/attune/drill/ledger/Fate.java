package health.attune.drill.ledger;

/** What the client was told about what it sent. */
public enum Fate {
    /** Nothing yet, or nothing at all: it may be kept or not. */
    UNANSWERED,
    /** It is kept. */
    KEPT,
    /** It was received and will be filed. */
    RECEIVED,
    /** It is not kept, and whoever sent it was told so. */
    REFUSED;

    /** Whether the product has promised it. */
    public boolean isAcknowledged() {
        return this == KEPT || this == RECEIVED;
    }
}
