package health.attune.backups.archive;

/** A file that is no whole backup for this passphrase; the sentence tells which, and nothing was taken from it. */
public final class ArchiveRefused extends RuntimeException {

    public ArchiveRefused(String sentence) {
        super(sentence);
    }

    static ArchiveRefused cutOff() {
        return new ArchiveRefused(
                "The backup was cut off, or altered at its end. Nothing was taken from it; use another.");
    }

    static ArchiveRefused altered() {
        return new ArchiveRefused(
                "The backup was altered or damaged after it was written. Nothing was taken from it; use another.");
    }
}
