package health.attune.imports.csv;

import java.nio.file.Path;

/**
 * A file read once from end to end before anything of it is taken in, so that one that breaks off in the middle is
 * refused whole.
 *
 * @param digest SHA-256 of its bytes
 * @param rows without the header
 */
public record CsvSurvey(Header header, String digest, long rows) {

    public static CsvSurvey of(Path path, CsvFormat format) throws CsvBroken {
        try (var file = CsvFile.open(path, format)) {
            var header = file.header();
            long rows = 0;
            while (file.next() != null) rows++;
            return new CsvSurvey(header, file.digest(), rows);
        }
    }
}
