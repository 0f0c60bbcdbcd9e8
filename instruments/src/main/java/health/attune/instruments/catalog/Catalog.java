package health.attune.instruments.catalog;

import health.attune.instruments.Instrument;
import health.attune.instruments.definitions.BrokenCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The instruments that Attune knows, each with its worked examples. Immutable and safe to share between threads. */
public final class Catalog {

    private final Map<String, Entry> entries;

    /** Examples are read when asked for: a service that only scores never needs them. */
    record Entry(Instrument instrument, Supplier<List<WorkedExample>> examples) {}

    private Catalog(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /**
     * The bundled catalogue, read once.
     *
     * @throws BrokenCatalog where a definition is broken, which the build would have refused
     */
    public static Catalog bundled() {
        return Bundled.CATALOG;
    }

    /**
     * A catalogue of other files.
     *
     * @param files the text of a file by its name, beginning with {@code packs.yaml}; empty where there is none
     * @throws BrokenCatalog where a definition is broken
     */
    public static Catalog of(Function<String, String> files) {
        return new Catalog(new CatalogFiles(files).read());
    }

    public Optional<Instrument> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::instrument);
    }

    /** @throws IllegalArgumentException where there is no such instrument */
    public Instrument get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no instrument \"" + id + "\"."));
    }

    /** Every instrument, in alphabetical order of its pack. */
    public List<Instrument> instruments() {
        return entries.values().stream().map(Entry::instrument).toList();
    }

    /**
     * The worked examples of an instrument; none where it was imported.
     *
     * @throws BrokenCatalog where they are broken, which the build would have refused
     */
    public List<WorkedExample> examples(String id) {
        return Optional.ofNullable(entries.get(id)).map(e -> e.examples().get()).orElse(List.of());
    }

    /** This catalogue and one more instrument, such as one that a site imported; the same id replaces. */
    public Catalog with(Instrument instrument) {
        var more = new LinkedHashMap<>(entries);
        more.put(instrument.id(), new Entry(instrument, List::of));
        return new Catalog(more);
    }

    private static final class Bundled {
        static final Catalog CATALOG = new Catalog(CatalogFiles.bundled().read());
    }
}
