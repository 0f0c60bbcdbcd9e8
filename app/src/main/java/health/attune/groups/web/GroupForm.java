package health.attune.groups.web;

import health.attune.groups.Group;
import health.attune.pages.Words;
import health.attune.pages.forms.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is typed.
 *
 * @param id given out with the form, so that sending it twice begins it once
 * @param version since which it is changed; null for a new one
 */
public record GroupForm(
        @Nullable UUID id,
        @Nullable String program,
        @Nullable String name,
        @Nullable String mode,
        @Nullable String place,
        @Nullable String meets,
        @Nullable String admission,
        @Nullable String most,
        @Nullable Integer version) {
    /** Fields to the keys of their words, in the order of the page. */
    static final Map<String, String> LABELS = new LinkedHashMap<>();

    private static final int LONGEST = 200;

    static {
        for (var field : List.of("name", "meets", "mode", "place", "admission", "most"))
            LABELS.put(field, "groups.field." + field);
    }

    static GroupForm blank(UUID id, @Nullable String program) {
        return new GroupForm(
                id, program, null, Group.MODES.getFirst(), null, null, Group.ADMISSIONS.getFirst(), null, null);
    }

    static GroupForm of(Group group) {
        var plan = group.plan();
        return new GroupForm(
                group.id(),
                group.programId().toString(),
                plan.name(),
                plan.mode(),
                plan.place(),
                plan.meets(),
                plan.admission(),
                plan.most() == null ? null : plan.most().toString(),
                group.version());
    }

    GroupForm withId(UUID given) {
        return new GroupForm(given, program, name, mode, place, meets, admission, most, version);
    }

    /** The same, seen in another version. */
    GroupForm on(UUID given, @Nullable Integer seen) {
        return new GroupForm(given, program, name, mode, place, meets, admission, most, seen);
    }

    /** As a reader is told them, for comparing them with what somebody else saved. */
    Map<String, @Nullable String> texts(Words words) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("name", name);
        texts.put("meets", meets);
        texts.put("mode", words.say("groups.mode." + mode));
        texts.put("place", place);
        texts.put("admission", words.say("groups.admission." + admission));
        texts.put("most", most);
        return texts;
    }

    UUID program(Typed typed, List<UUID> choices) {
        var chosen = typed.choice(
                "program", program, choices.stream().map(UUID::toString).toList());
        return UUID.fromString(chosen);
    }

    Group.Plan plan(Typed typed) {
        return new Group.Plan(
                typed.needed("name", name, LONGEST),
                typed.choice("mode", mode, Group.MODES),
                typed.text("place", place, LONGEST),
                typed.needed("meets", meets, LONGEST),
                typed.choice("admission", admission, Group.ADMISSIONS),
                most(typed));
    }

    private @Nullable Integer most(Typed typed) {
        var text = typed.text("most", most, LONGEST);
        if (text == null) return null;
        int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (count >= 1 && count <= Group.MOST_MEMBERS) return count;
        typed.faults().add("most", "groups.fault.most", Group.MOST_MEMBERS);
        return null;
    }
}
