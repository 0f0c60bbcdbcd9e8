package health.attune.access.probes;

/** How the object of a probe is labeled. Labels are not written yet; the others wait. */
enum Label {
    UNLABELED,
    PART_2,
    NOTES,
    PRIVATE;

    boolean waits() {
        return this != UNLABELED;
    }
}
