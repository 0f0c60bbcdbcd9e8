package health.attune.relapseplans.web;

import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.pages.forms.Typed;
import health.attune.relapseplans.RelapsePlan;
import health.attune.relapseplans.RelapsePlan.Part;
import health.attune.relapseplans.RelapsePlans;
import health.attune.relapseplans.RelapsePlans.Standing;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as it is typed; a part has the name of its word. */
public record RelapsePlanForm(String id, String episode, String follows, String until, Map<Part, String> parts) {
    static final String UNTIL = "until";

    /** As it stands, to be written anew. */
    static RelapsePlanForm of(Standing standing, LocalDate usualEnd) {
        var plan = standing.plan();
        return new RelapsePlanForm(
                Ids.next().toString(),
                standing.episodeId().toString(),
                plan == null ? "" : plan.id().toString(),
                (plan == null ? usualEnd : plan.contactsUntil()).toString(),
                plan == null ? Map.of() : plan.parts());
    }

    static RelapsePlanForm sent(Map<String, String> fields) {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) parts.put(part, fields.getOrDefault(part.word(), ""));
        return new RelapsePlanForm(
                fields.getOrDefault("id", ""),
                fields.getOrDefault("episode", ""),
                fields.getOrDefault("follows", ""),
                fields.getOrDefault(UNTIL, ""),
                parts);
    }

    /** To be saved over the one that was saved meanwhile. */
    RelapsePlanForm over(RelapsePlanForm saved) {
        return new RelapsePlanForm(saved.id, episode, saved.follows, until, parts);
    }

    /** What was typed, by the field, for comparing it with what was saved. */
    Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        for (var part : Part.values()) texts.put(part.word(), text(part));
        texts.put(UNTIL, until);
        return texts;
    }

    /** Null where something has to be put right first. */
    RelapsePlans.@Nullable Version read(UUID episodeId, Typed typed) {
        var read = new EnumMap<Part, String>(Part.class);
        parts.forEach((part, words) -> {
            var text = typed.text(part.word(), words, RelapsePlan.LONGEST);
            if (text != null) read.put(part, text);
        });
        var end = typed.day(UNTIL, until);
        if (end == null && typed.faults().of(UNTIL) == null) typed.faults().add(UNTIL, "relapseplans.until.needed");
        if (end == null || !typed.faults().isEmpty()) return null;
        return new RelapsePlans.Version(Ids.readOrNext(id), episodeId, Ids.read(follows), read, end);
    }

    /** What is written in that part. */
    public String text(Part part) {
        return parts.getOrDefault(part, "");
    }

    /** Null where none is named, so that the only one is meant. */
    static @Nullable UUID episode(String named) {
        if (named.isBlank()) return null;
        var episode = Ids.read(named);
        if (episode == null) throw new NotThere();
        return episode;
    }
}
