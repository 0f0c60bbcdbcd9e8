package health.attune.handovers.web;

import health.attune.handovers.Line;
import health.attune.handovers.Line.Day;
import health.attune.handovers.Line.Plan;
import health.attune.handovers.Line.Successor;
import health.attune.handovers.Line.Wish;
import health.attune.handovers.Lines.Planned;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for one person, as it is typed.
 *
 * @param successor the id of an account and the word of a role, with a blank between
 * @param version of what was read; 0 where nothing was planned
 */
public record LineForm(
        @Nullable String successor,
        @Nullable String goodbyePlanned,
        @Nullable String goodbyeOn,
        @Nullable String introductionPlanned,
        @Nullable String introductionOn,
        @Nullable String mode,
        @Nullable String asked,
        @Nullable String wish,
        @Nullable String note,
        @Nullable Integer version) {
    static final List<String> FIELDS = List.of(
            "successor",
            "goodbyePlanned",
            "goodbyeOn",
            "introductionPlanned",
            "introductionOn",
            "mode",
            "asked",
            "wish",
            "note");

    static LineForm of(Line line) {
        var plan = line.plan();
        var follows = plan.successor();
        return new LineForm(
                follows == null ? null : word(follows),
                text(plan.goodbye().planned()),
                text(plan.goodbye().done()),
                text(plan.introduction().planned()),
                text(plan.introduction().done()),
                plan.mode(),
                plan.wish().asked(),
                plan.wish().words(),
                plan.note(),
                line.version());
    }

    static String word(Successor successor) {
        return successor.accountId() + " " + successor.role();
    }

    Planned over(Plan plan) {
        return new Planned(plan, version == null ? 0 : version);
    }

    LineForm on(int newVersion) {
        return new LineForm(
                successor,
                goodbyePlanned,
                goodbyeOn,
                introductionPlanned,
                introductionOn,
                mode,
                asked,
                wish,
                note,
                newVersion);
    }

    Plan read(Typed typed, List<Option> successors, LocalDate today) {
        return new Plan(
                follows(typed, successors),
                new Day(typed.day("goodbyePlanned", goodbyePlanned), past(typed, "goodbyeOn", goodbyeOn, today)),
                new Day(
                        typed.day("introductionPlanned", introductionPlanned),
                        past(typed, "introductionOn", introductionOn, today)),
                chosen(typed, "mode", mode, Plan.MODES),
                new Wish(chosen(typed, "asked", asked, Wish.ASKED), typed.text("wish", wish, Plan.LONGEST)),
                typed.text("note", note, Plan.LONGEST));
    }

    private @Nullable Successor follows(Typed typed, List<Option> successors) {
        var chosen = chosen(
                typed,
                "successor",
                successor,
                successors.stream().map(Option::value).toList());
        if (chosen == null || !chosen.contains(" ")) return null;
        var parts = chosen.split(" ", 2);
        return new Successor(UUID.fromString(parts[0]), parts[1]);
    }

    private static @Nullable LocalDate past(Typed typed, String field, @Nullable String value, LocalDate today) {
        var day = typed.day(field, value);
        if (day != null && day.isAfter(today)) typed.faults().add(field, "handovers.fault.future");
        return day;
    }

    private static @Nullable String chosen(Typed typed, String field, @Nullable String value, List<String> words) {
        if (value == null || value.isBlank()) return null;
        return words.isEmpty() ? typed.choice(field, value, List.of("")) : typed.choice(field, value, words);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** What was typed, by the field, for comparing it with what somebody else saved. */
    Map<String, @Nullable String> texts() {
        var values = new @Nullable String[] {
            successor, goodbyePlanned, goodbyeOn, introductionPlanned, introductionOn, mode, asked, wish, note
        };
        var texts = new LinkedHashMap<String, @Nullable String>();
        for (int i = 0; i < values.length; i++) texts.put(FIELDS.get(i), values[i]);
        return texts;
    }
}
