package health.attune.safetyplans.web;

import health.attune.database.Ids;
import health.attune.pages.CrisisHelp;
import health.attune.pages.forms.Typed;
import health.attune.safetyplans.SafetyPlan;
import health.attune.safetyplans.SafetyPlan.Part;
import health.attune.safetyplans.SafetyPlans;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan as it is typed; a part has the name of its word. */
public record SafetyPlanForm(String id, String follows, Map<Part, String> parts) {

    /** As it stands, to be written anew; the first one begins with the crisis lines of the person's site. */
    static SafetyPlanForm of(@Nullable SafetyPlan standing, @Nullable CrisisHelp crisis) {
        var parts = new EnumMap<Part, String>(Part.class);
        if (standing != null) parts.putAll(standing.parts());
        else if (crisis != null) parts.put(Part.PROFESSIONALS, crisis.words());
        return new SafetyPlanForm(
                Ids.next().toString(), standing == null ? "" : standing.id().toString(), parts);
    }

    static SafetyPlanForm sent(Map<String, String> fields) {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) parts.put(part, fields.getOrDefault(part.word(), ""));
        return new SafetyPlanForm(fields.getOrDefault("id", ""), fields.getOrDefault("follows", ""), parts);
    }

    SafetyPlans.Version read(Typed typed) {
        var read = new EnumMap<Part, String>(Part.class);
        parts.forEach((part, words) -> {
            var text = typed.text(part.word(), words, SafetyPlan.LONGEST);
            if (text != null) read.put(part, text);
        });
        return new SafetyPlans.Version(Ids.readOrNext(id), Ids.read(follows), read);
    }

    /** What is written in that part. */
    public String text(Part part) {
        return parts.getOrDefault(part, "");
    }
}
