package health.attune.imports.mapping;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** On which day the answers of a row were given. */
public sealed interface DayRule {

    /** A column tells it. */
    record FromColumn(String column, DayFormat format) implements DayRule {

        static FromColumn read(Fields block) {
            return new FromColumn(block.text("column"), DayFormat.read(block));
        }
    }

    /** The name of the file tells it: the first pattern that fits. One day for every file is the pattern {@code *}. */
    record FromFile(List<FileDay> days) implements DayRule {

        public Optional<LocalDate> of(Path file) {
            return days.stream()
                    .filter(day -> day.fits(file.getFileName()))
                    .map(FileDay::day)
                    .findFirst();
        }
    }

    /**
     * A day for all files whose name fits.
     *
     * @param pattern with * for any letters
     */
    record FileDay(String pattern, LocalDate day) {

        boolean fits(Path name) {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(name);
        }
    }

    static DayRule read(Fields block) {
        if (Stream.of("column", "every-file", "by-file").filter(block::has).count() != 1)
            block.problem("", "Say one of column, every-file or by-file.");
        if (block.has("column")) return FromColumn.read(block);
        if (block.has("by-file"))
            return new FromFile(block.list("by-file", entry -> new FileDay(pattern(entry), fixed(entry, "day"))));
        return new FromFile(List.of(new FileDay("*", fixed(block, "every-file"))));
    }

    private static String pattern(Fields entry) {
        var pattern = entry.text("file");
        if (pattern.matches("[\\w .*-]*")) return pattern;
        entry.problem("file", "The pattern of a file name is letters, digits, spaces, dots, - and _, with * for any.");
        return "";
    }

    private static LocalDate fixed(Fields block, String field) {
        var text = block.text(field);
        var day = DayFormat.ISO.day(text);
        if (day.isEmpty() && !text.isEmpty())
            block.problem(field, "\"" + text + "\" is no day; write it as 2014-01-31.");
        return day.orElse(LocalDate.EPOCH);
    }
}
