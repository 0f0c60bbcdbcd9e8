package health.attune.groups.web;

import health.attune.contacts.Contact;
import health.attune.contacts.Withdrawn;
import health.attune.database.Ids;
import health.attune.groups.GroupSession;
import health.attune.groups.GroupSession.Facts;
import health.attune.groups.GroupSession.Line;
import health.attune.groups.GroupSession.Sheet;
import health.attune.groups.NamesWritten;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A session as it is typed: fields by name, and of each member {@code outcome-} and {@code line-} with their id.
 *
 * @param sent the fields as they came
 * @param leaders the accounts that are ticked
 */
public record SheetForm(Map<String, String> sent, Set<String> leaders) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int USUAL_MINUTES = 60;

    static SheetForm of(MultiValueMap<String, String> sent) {
        return new SheetForm(sent.toSingleValueMap(), Set.copyOf(sent.getOrDefault("leader", List.of())));
    }

    /** A new one, in which it is said of nobody yet whether they were there. */
    static SheetForm blank(UUID id, Instant now, SheetSetting setting) {
        var at = now.atZone(setting.zone()).withMinute(0);
        var leaders = setting.facilitators().stream().map(Option::value).toList();
        return new SheetForm(
                Map.of(
                        "id", id.toString(),
                        "day", at.toLocalDate().toString(),
                        "time", at.format(HOUR),
                        "minutes", Integer.toString(USUAL_MINUTES)),
                Set.copyOf(leaders));
    }

    static SheetForm of(GroupSession session, Map<UUID, Line> lines, SheetSetting setting) {
        var facts = session.facts();
        var at = facts.at().atZone(setting.zone());
        var sent = new HashMap<String, String>();
        sent.put("version", Integer.toString(session.version()));
        sent.put("day", at.toLocalDate().toString());
        sent.put("time", at.format(HOUR));
        sent.put("minutes", Integer.toString(facts.minutes()));
        sent.put("note", facts.note());
        for (var member : setting.members()) {
            var line = lines.get(UUID.fromString(member.value()));
            sent.put("outcome-" + member.value(), line == null ? GroupSession.NOT_PART : line.outcome());
            if (line != null && line.words() != null) sent.put("line-" + member.value(), line.words());
        }
        var leaders = new HashSet<String>();
        facts.facilitators().forEach(account -> leaders.add(account.toString()));
        return new SheetForm(sent, leaders);
    }

    SheetForm withId(UUID given) {
        var all = new HashMap<>(sent);
        all.put("id", given.toString());
        return new SheetForm(all, leaders);
    }

    /** The choices for each member. */
    public static List<String> outcomes() {
        return Stream.concat(GroupSession.OUTCOMES.stream(), Stream.of(GroupSession.NOT_PART))
                .toList();
    }

    /** Why something is corrected. */
    public static List<String> reasons() {
        return Withdrawn.WHY_CORRECTED;
    }

    public @Nullable String text(String field) {
        return sent.get(field);
    }

    /** What is chosen of that member; empty where nothing is. */
    public String outcome(String member) {
        return Objects.requireNonNullElse(sent.get("outcome-" + member), "");
    }

    /** Whether it is said that all were there of whom nothing else is. */
    boolean asksForOthers() {
        return "there".equals(sent.get("others"));
    }

    SheetForm withOthersThere(SheetSetting setting) {
        var all = new HashMap<>(sent);
        for (var member : setting.members())
            if (outcome(member.value()).isEmpty())
                all.put("outcome-" + member.value(), GroupSession.OUTCOMES.getFirst());
        return new SheetForm(all, leaders);
    }

    @Nullable
    UUID id() {
        return Ids.read(sent.get("id"));
    }

    int version() {
        var text = Objects.requireNonNullElse(sent.get("version"), "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    SheetForm withVersion(int version) {
        var anew = new HashMap<>(sent);
        anew.put("version", Integer.toString(version));
        return new SheetForm(anew, leaders);
    }

    String reason(Typed typed) {
        return typed.choice("reason", sent.get("reason"), Withdrawn.WHY_CORRECTED);
    }

    /** What was typed, as far as it can be read; null, and faults, where it can't. */
    @Nullable
    Sheet read(Typed typed, SheetSetting setting) {
        var at = at(typed, setting.zone());
        int minutes = minutes(typed);
        var note = typed.needed("note", sent.get("note"), GroupSession.LONGEST_NOTE);
        var chosen = leaders(typed, setting);
        var lines = lines(typed, setting);
        if (typed.faults().isEmpty() && !"true".equals(sent.get("named"))) lookForNames(typed, setting);
        return typed.faults().isEmpty()
                ? new Sheet(new Facts(at, minutes, note, chosen), lines, "true".equals(sent.get("more")))
                : null;
    }

    private Map<UUID, Line> lines(Typed typed, SheetSetting setting) {
        var lines = new LinkedHashMap<UUID, Line>();
        for (var member : setting.members()) {
            var outcome = typed.choice("outcome-" + member.value(), outcome(member.value()), outcomes());
            var field = "line-" + member.value();
            var words = typed.text(field, sent.get(field), GroupSession.LONGEST_LINE);
            lines.put(UUID.fromString(member.value()), new Line(outcome, words));
        }
        if (lines.values().stream().noneMatch(Line::isPart)
                && !setting.members().isEmpty())
            typed.faults().add("outcome-" + setting.members().getFirst().value(), "groups.fault.nobody");
        return lines;
    }

    private void lookForNames(Typed typed, SheetSetting setting) {
        var all = setting.members().stream().map(Option::label).toList();
        name(typed, "note", all);
        for (var member : setting.members())
            name(
                    typed,
                    "line-" + member.value(),
                    setting.members().stream()
                            .filter(other -> !other.equals(member))
                            .map(Option::label)
                            .toList());
    }

    private void name(Typed typed, String field, List<String> names) {
        NamesWritten.in(Objects.requireNonNullElse(sent.get(field), ""), names)
                .ifPresent(word -> typed.faults().add(field, "groups.fault.name", word));
    }

    private Set<UUID> leaders(Typed typed, SheetSetting setting) {
        var chosen = new HashSet<UUID>();
        setting.facilitators().stream()
                .map(Option::value)
                .filter(leaders::contains)
                .forEach(account -> chosen.add(UUID.fromString(account)));
        if (chosen.isEmpty()) typed.faults().add("leader", "groups.fault.leader");
        return chosen;
    }

    private int minutes(Typed typed) {
        var text = typed.needed("minutes", sent.get("minutes"), 10);
        int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (count < 1 || count > Contact.MOST_MINUTES)
            typed.faults().add("minutes", "groups.fault.minutes", Contact.MOST_MINUTES);
        return count;
    }

    private Instant at(Typed typed, ZoneId zone) {
        var day = typed.day("day", sent.get("day"));
        if (day == null) typed.faults().add("day", "pages.fault.missing");
        var hour = typed.time("time", sent.get("time"));
        return day == null || hour == null
                ? Instant.EPOCH
                : day.atTime(hour).atZone(zone).toInstant();
    }
}
