package health.attune.imports;

import health.attune.imports.mapping.Mapping;

/** A mapping that was read and found usable. */
public final class Plan {
    private final Mapping mapping;

    Plan(Mapping mapping) {
        this.mapping = mapping;
    }

    Mapping mapping() {
        return mapping;
    }

    public String name() {
        return mapping.name();
    }
}
