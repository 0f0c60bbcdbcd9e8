package health.attune.backups;

/** A backup was not made or not brought back; the sentence says why, and nothing half is left. */
public final class BackupFailed extends RuntimeException {

    BackupFailed(String sentence) {
        super(sentence);
    }

    BackupFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
