package health.attune.imports.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of the table are served.
 *
 * @param create how it is made where it is not there yet; null where it must be there
 */
public record Belonging(
        String organization,
        String site,
        String program,
        @Nullable Create create) {
    private static final List<String> MODELS = List.of("in-house", "co-located", "facilitated-referral");

    /** What a new site and program need to know. */
    public record Create(String integrationModel, ZoneId timeZone, String neutralName) {}

    static Belonging read(Fields block) {
        return new Belonging(
                block.text("organization"),
                block.text("site"),
                block.text("program"),
                block.block("create", Belonging::create).orElse(null));
    }

    private static Create create(Fields create) {
        var model = create.text("integration-model");
        if (!MODELS.contains(model) && !model.isEmpty())
            create.problem("integration-model", "\"" + model + "\" is not one of " + String.join(", ", MODELS) + ".");
        return new Create(model, zone(create), create.text("neutral-name"));
    }

    private static ZoneId zone(Fields create) {
        var zone = create.text("time-zone");
        try {
            if (!zone.isEmpty()) return ZoneId.of(zone);
        } catch (DateTimeException e) {
            create.problem("time-zone", "\"" + zone + "\" is no time zone such as America/Denver.");
        }
        return ZoneOffset.UTC;
    }
}
