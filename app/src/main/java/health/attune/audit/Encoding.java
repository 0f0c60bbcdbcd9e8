package health.attune.audit;

import health.attune.audit.chain.Canonical;
import health.attune.audit.chain.Merkle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of an entry are signed and sealed. A column that comes later makes a new encoding; batches that were
 * sealed before keep theirs, and such a column has to be empty in their entries.
 *
 * @param version as batches and proofs name it
 * @param signed what the service tells and signs as it writes the entry, in this order
 * @param sealed what is hashed beside that when the entry is sealed
 */
record Encoding(int version, List<String> signed, List<String> sealed) {
    private static final List<Encoding> ALL = List.of(new Encoding(
            1,
            List.of(
                    "id",
                    "actor_id",
                    "actor_kind",
                    "verb",
                    "data_class",
                    "person_id",
                    "organization_id",
                    "subject",
                    "subject_id",
                    "relation",
                    "allowed",
                    "reason"),
            List.of("at", "proof")));

    static final Encoding PRESENT = ALL.getLast();

    /** Null for one of a newer version of Attune. */
    static @Nullable Encoding of(int version) {
        return ALL.stream()
                .filter(encoding -> encoding.version == version)
                .findFirst()
                .orElse(null);
    }

    List<String> columns() {
        return Stream.concat(signed.stream(), sealed.stream()).toList();
    }

    /** What is signed of an entry. */
    byte[] told(StoredEntry entry) {
        var told = new Canonical().add("attune audit entry").add(version);
        signed.forEach(column -> told.add(entry.value(column)));
        return told.bytes();
    }

    /** The leaf of an entry in the tree of its batch. */
    byte[] leaf(StoredEntry entry) {
        var content = new Canonical().add(told(entry));
        sealed.forEach(column -> content.add(entry.value(column)));
        return Merkle.leaf(content.bytes());
    }

    /** The leaf of an entry that was gone when it was to be sealed. */
    byte[] leafOfMissing(long id) {
        return Merkle.leaf(new Canonical().add("missing").add(id).bytes());
    }

    /** Whether something stands in a column that this encoding does not know. */
    boolean leavesOut(StoredEntry entry) {
        return IntStream.range(0, entry.columns().size())
                .anyMatch(
                        i -> entry.values()[i] != null && !knows(entry.columns().get(i)));
    }

    private boolean knows(String column) {
        return signed.contains(column) || sealed.contains(column);
    }
}
