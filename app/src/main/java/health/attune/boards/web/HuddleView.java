package health.attune.boards.web;

import health.attune.boards.Board;
import health.attune.boards.BoardDay;
import health.attune.boards.Huddle;
import health.attune.boards.HuddleNote;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The head of a board, ready to print.
 *
 * @param numbers each with what it counts
 * @param here who is there, in one line; null where nobody is known to be
 * @param away a line each
 * @param isRosterShown whether the reader may see who is away
 * @param note of today; null where none was written
 * @param before the last note of an earlier day; null where there is none
 */
public record HuddleView(
        List<Option> numbers,
        @Nullable String here,
        List<String> away,
        boolean isRosterShown,
        @Nullable NoteView note,
        @Nullable NoteView before) {

    /**
     * One note.
     *
     * @param when of which day
     * @param by who wrote it, and when
     */
    public record NoteView(String when, String words, String by) {

        static NoteView of(HuddleNote note, BoardDay day, Words words) {
            boolean isYesterday = note.day().equals(day.today().minusDays(1));
            boolean isToday = note.day().equals(day.today());
            var when = words.say(
                    isToday ? "boards.note.today" : isYesterday ? "boards.note.yesterday" : "boards.note.of",
                    words.day(note.day()));
            return new NoteView(when, note.words(), by(note, day, words));
        }

        private static String by(HuddleNote note, BoardDay day, Words words) {
            var at = note.at();
            var when = at == null ? "" : words.moment(at, day.zone());
            return words.say("boards.note.by", note.by(), when, note.version());
        }
    }

    static HuddleView of(Huddle huddle, Board board, Words words) {
        var here = huddle.here().stream()
                .map(one -> one.onDuty() ? words.say("boards.on-duty", one.name()) : one.name())
                .toList();
        return new HuddleView(
                numbers(huddle, board.numbers(), words),
                here.isEmpty() ? null : String.join(", ", here),
                huddle.away().stream().map(one -> away(one, words)).toList(),
                huddle.isRosterShown(),
                huddle.note().isWritten() ? NoteView.of(huddle.note(), board.day(), words) : null,
                huddle.before()
                        .map(note -> NoteView.of(note, board.day(), words))
                        .orElse(null));
    }

    private static String away(Huddle.Away away, Words words) {
        var until = words.day(away.absence().lastDay());
        return away.cover().isEmpty()
                ? words.say("boards.away.uncovered", away.name(), until)
                : words.say("boards.away.covered", away.name(), until, away.cover());
    }

    private static List<Option> numbers(Huddle huddle, Board.Numbers numbers, Words words) {
        return Stream.of(
                        number("people", numbers.people(), words),
                        number("waiting", numbers.waiting(), words),
                        number("due", numbers.due(), words),
                        number("rolled", numbers.rolled(), words),
                        number("nothing", numbers.nothingPlanned(), words),
                        number("appointments", numbers.appointments(), words),
                        number("open", huddle.openTimes(), words))
                .toList();
    }

    private static Option number(String what, int how, Words words) {
        return new Option(words.say("boards.number." + what), Integer.toString(how));
    }
}
