package health.attune.imports;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in, or was not, and where it is told.
 *
 * @param lines the report in words
 * @param reportFile holds the same lines
 * @param refusedFile every refused row, to be read by machines; null where none was
 */
public record Finished(
        RunReport report,
        List<String> lines,
        Path reportFile,
        @Nullable Path refusedFile) {}
