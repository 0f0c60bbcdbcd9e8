package health.attune.database.disks;

/** What would fill the disk is not begun while there is still room for what people answer. */
public final class DiskLow extends RuntimeException {

    DiskLow(long free, long reserve) {
        super("The disk of the database has only " + (free >> 20) + " MB left, and the last " + (reserve >> 20)
                + " MB are kept for what people answer. Nothing was begun; make room and repeat the command.");
    }
}
