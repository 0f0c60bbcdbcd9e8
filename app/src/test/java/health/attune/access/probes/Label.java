package health.attune.access.probes;

/** How the object of a probe is labeled. There are no notes and no private journal yet: those wait. */
public enum Label {
    UNLABELED,
    PART_2,
    NOTES,
    PRIVATE;

    boolean waits() {
        return this == NOTES || this == PRIVATE;
    }
}
