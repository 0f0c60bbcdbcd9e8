package health.attune.audit.chain;

/**
 * A batch with what the database holds beside it, which has to agree.
 *
 * @param signature of the head, by the key of the service
 */
public record StoredBatch(Batch batch, Told told, byte[] root, byte[] head, byte[] signature) {

    /** What it says of its own size. */
    public record Told(int entries, long firstId, long lastId) {}

    /** Whether what stands beside the batch follows from it. */
    public boolean agrees() {
        return told.equals(new Told(batch.entries(), batch.firstId(), batch.lastId()))
                && java.util.Arrays.equals(root, batch.root())
                && java.util.Arrays.equals(head, batch.head());
    }
}
