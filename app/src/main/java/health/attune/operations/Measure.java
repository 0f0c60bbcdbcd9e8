package health.attune.operations;

import java.util.Map;

/**
 * A figure for machines.
 *
 * @param name such as {@code disk.free.bytes}; published as {@code attune_disk_free_bytes}
 * @param labels few, of few values, and never a person, an account or an id
 */
record Measure(String name, Map<String, String> labels, double value) {

    static Measure of(String name, double value) {
        return new Measure(name, Map.of(), value);
    }

    static Measure of(String name, String label, String labelled, double value) {
        return new Measure(name, Map.of(label, labelled), value);
    }

    static Measure of(String name, boolean holds) {
        return of(name, holds ? 1 : 0);
    }
}
