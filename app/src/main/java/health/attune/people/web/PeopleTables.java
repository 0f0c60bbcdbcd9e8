package health.attune.people.web;

import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.people.People;
import health.attune.people.PersonLine;
import health.attune.people.PersonNote;
import health.attune.people.PersonNote.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts lists of people together with what other modules note about them. */
@Component
class PeopleTables {
    static final int ROWS = 50;

    /** By the first column that another module adds: who waits longest stands first. */
    static final String FIRST = "0";

    private final People people;
    private final List<PersonNote> columns;

    PeopleTables(People people, ObjectProvider<PersonNote> columns) {
        this.people = people;
        this.columns = columns.orderedStream().toList();
    }

    /** One page of the reader's own people. */
    PeopleTable mine(Principal who, Asked asked, Words words) {
        var lines = people.mine(who);
        var sorted = sorted(lines, who, asked, words);
        int pages = Math.max(1, (sorted.size() + ROWS - 1) / ROWS);
        int page = Math.clamp(asked.page(), 1, pages);
        var shown = sorted.subList((page - 1) * ROWS, Math.min(sorted.size(), page * ROWS));
        people.listed(who, ids(shown));
        return new PeopleTable(
                headings(), rows(shown, who, words), asked.sort(), asked.down(), page, pages, lines.size());
    }

    /** Those who were found, in the order they were found. */
    PeopleTable found(Principal who, List<PersonLine> lines, Words words) {
        var shown = lines.subList(0, Math.min(lines.size(), ROWS));
        return new PeopleTable(headings(), rows(shown, who, words), "name", false, 1, 1, lines.size());
    }

    private List<String> headings() {
        return columns.stream().map(PersonNote::heading).toList();
    }

    private List<PersonLine> sorted(List<PersonLine> lines, Principal who, Asked asked, Words words) {
        var column = asked.column(columns.size());
        if (column < 0) return asked.down() ? lines.reversed() : lines;
        var notes = columns.get(column).about(who, ids(lines), words);
        var missing = asked.down() ? "" : "\uffff";
        Comparator<PersonLine> order =
                Comparator.comparing(line -> sortOf(notes.get(line.called().id()), missing));
        return lines.stream().sorted(asked.down() ? order.reversed() : order).toList();
    }

    private static String sortOf(@Nullable Note note, String missing) {
        return note == null ? missing : note.sort();
    }

    private List<PersonRow> rows(List<PersonLine> lines, Principal who, Words words) {
        var ids = ids(lines);
        var notes =
                columns.stream().map(column -> column.about(who, ids, words)).toList();
        var open = people.withOpenRecord(who, ids);
        return lines.stream().map(line -> row(line, open, notes, words)).toList();
    }

    private static PersonRow row(PersonLine line, Set<UUID> open, List<Map<UUID, Note>> notes, Words words) {
        var id = line.called().id();
        var cells = new ArrayList<@Nullable Note>();
        for (var column : notes) cells.add(column.get(id));
        return new PersonRow(
                "/people/" + id + (open.contains(id) ? "" : "/profile"),
                line.called().shown(),
                line.called().pronouns(),
                line.legalName().equals(line.called().shown()) ? null : line.legalName(),
                born(line, words),
                line.diedOn() != null,
                cells);
    }

    private static @Nullable String born(PersonLine line, Words words) {
        if (line.bornOn() != null) return words.day(line.bornOn());
        return line.birthYear() == null ? null : line.birthYear().toString();
    }

    private static List<UUID> ids(List<PersonLine> lines) {
        return lines.stream().map(line -> line.called().id()).toList();
    }

    /** Which page of the list is asked for, and in which order. */
    record Asked(String sort, boolean down, int page) {

        /** The number of the column to sort by; -1 for the name. */
        int column(int columns) {
            if (!sort.matches("\\d{1,2}")) return -1;
            int column = Integer.parseInt(sort);
            return column < columns ? column : -1;
        }
    }
}
