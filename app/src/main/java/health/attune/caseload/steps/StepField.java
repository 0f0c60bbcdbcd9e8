package health.attune.caseload.steps;

import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is typed for all who are chosen.
 *
 * @param label the key of what it is called
 * @param hint the key of a further sentence; null where none is needed
 * @param options for {@link Kind#CHOICE}
 */
public record StepField(
        String name,
        Kind kind,
        String label,
        @Nullable String hint,
        List<Option> options,
        @Nullable String value) {

    /** How it is typed. */
    public enum Kind {
        LINE,
        WORDS,
        DAY,
        CHOICE
    }

    public static StepField line(String name, String label) {
        return new StepField(name, Kind.LINE, label, null, List.of(), null);
    }

    public static StepField words(String name, String label, @Nullable String hint) {
        return new StepField(name, Kind.WORDS, label, hint, List.of(), null);
    }

    public static StepField day(String name, String label, String value) {
        return new StepField(name, Kind.DAY, label, null, List.of(), value);
    }

    /** Where there is but one option, it is that one. */
    public static StepField choice(String name, String label, List<Option> options) {
        var only = options.size() == 1 ? options.getFirst().value() : null;
        return new StepField(name, Kind.CHOICE, label, null, options, only);
    }

    public StepField hinted(String key) {
        return new StepField(name, kind, label, key, options, value);
    }

    public StepField holding(@Nullable String other) {
        return new StepField(name, kind, label, hint, options, other);
    }

    /** All that is typed. */
    public record Sheet(List<StepField> fields) {

        /** With what was sent in the place of what the blank form holds. */
        public static Sheet of(List<StepField> fields, Map<String, String> sent) {
            return new Sheet(fields.stream()
                    .map(field -> field.holding(sent.get(field.name())))
                    .toList());
        }

        public @Nullable String sent(String name) {
            return field(name).value();
        }

        /** The option that was chosen, as the id that it stands for; none, and a fault, where it is no option. */
        public Optional<UUID> id(String name, Typed typed) {
            var sent = sent(name);
            var options = field(name).options().stream().map(Option::value).toList();
            if (sent != null && options.contains(sent)) return Optional.of(UUID.fromString(sent));
            typed.faults().add(name, "pages.fault.choice");
            return Optional.empty();
        }

        private StepField field(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
