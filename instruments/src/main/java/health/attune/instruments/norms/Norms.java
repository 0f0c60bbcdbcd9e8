package health.attune.instruments.norms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Everything published about one score that is not needed to compute it. */
public record Norms(List<Reliability> reliabilities, List<Reference> references, ChangeRules change) {

    public static final Norms NONE = new Norms(List.of(), List.of(), ChangeRules.NONE);

    public Norms {
        reliabilities = List.copyOf(reliabilities);
        references = List.copyOf(references);
    }

    /** The first complete reference group of this kind. */
    public Optional<Reference> reference(Reference.Group group) {
        return references.stream()
                .filter(r -> r.group() == group && r.complete())
                .findFirst();
    }

    /** Stability over time where it is known, else internal consistency, which overstates it. */
    public OptionalDouble reliability() {
        return reliabilities.stream()
                .sorted(Comparator.comparing(r -> r.kind() == Reliability.Kind.ALPHA))
                .mapToDouble(Reliability::value)
                .findFirst();
    }
}
