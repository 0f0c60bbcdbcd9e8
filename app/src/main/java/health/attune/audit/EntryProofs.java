package health.attune.audit;

import health.attune.audit.chain.Signing;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Shows of each entry that the service wrote it: the version of its encoding, then the signature. */
@Component
class EntryProofs {
    private final Signing signing;

    EntryProofs(Signing signing) {
        this.signing = signing;
    }

    /** The proof of an entry that is about to be written. */
    byte[] of(StoredEntry entry) {
        var signature = signing.sign(Encoding.PRESENT.told(entry));
        var proof = new byte[1 + signature.length];
        proof[0] = (byte) Encoding.PRESENT.version();
        System.arraycopy(signature, 0, proof, 1, signature.length);
        return proof;
    }

    /** Whether the service wrote it as it stands; an entry without a proof is not proved. */
    boolean holds(StoredEntry entry) {
        var proof = entry.proof();
        if (proof == null || proof.length == 0) return false;
        var encoding = Encoding.of(proof[0]);
        return encoding != null && signing.isSigned(encoding.told(entry), Arrays.copyOfRange(proof, 1, proof.length));
    }
}
