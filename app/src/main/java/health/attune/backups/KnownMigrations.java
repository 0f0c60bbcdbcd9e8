package health.attune.backups;

import health.attune.backups.archive.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A program brings back only what its own history of the tables leads to. */
final class KnownMigrations {
    private static final String FILES = "classpath*:db/migration/**/V*.sql";
    private static final Pattern VERSION = Pattern.compile("V([\\d_.]+)__.*");

    private KnownMigrations() {}

    /** Asked before anything is touched. */
    static void require(Manifest manifest) {
        var known = known();
        if (!manifest.migrations().stream().map(Manifest.Migration::version).allMatch(known::contains))
            throw otherVersion(manifest);
    }

    /** Asked when the tables are made, of their new history. */
    static void requireSame(Manifest manifest, List<Manifest.Migration> done) {
        if (!Set.copyOf(manifest.migrations()).equals(Set.copyOf(done))) throw otherVersion(manifest);
    }

    private static BackupFailed otherVersion(Manifest manifest) {
        return new BackupFailed("The backup was made by Attune " + manifest.attune() + " of another history of tables"
                + " (its newest is " + manifest.version() + "), which this version does not know. Nothing was kept;"
                + " restore it with that version or a newer one.");
    }

    private static Set<String> known() {
        return Arrays.stream(files())
                .map(file -> VERSION.matcher(String.valueOf(file.getFilename())))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own history of tables can't be read.", e);
        }
    }
}
