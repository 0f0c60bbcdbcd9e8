package health.attune.backups.folders;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The backups of one folder, by the moment that their name tells. What is not whole yet ends with {@code .part}. */
public record BackupFiles(Path folder) {
    private static final String ENDING = ".backup";

    private static final String UNFINISHED = ".part";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("attune-(\\d{8}T\\d{6}Z)\\.backup");

    public static String nameFor(Instant moment) {
        return "attune-" + MOMENT.format(moment) + ENDING;
    }

    public static String nameBeforeUpdate(Instant moment) {
        return "attune-" + MOMENT.format(moment) + "-before-update" + ENDING;
    }

    /** What the next one will need, as far as those that are there tell. */
    public static long largestIn(Path folder) throws IOException {
        long largest = 0;
        for (var file : new BackupFiles(folder).all().values()) largest = Math.max(largest, Files.size(file));
        return largest;
    }

    /** Makes the folder where it isn't there, for its owner alone. */
    public void makeUsable() throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    public Path draftOf(String name) {
        return folder.resolve(name + UNFINISHED);
    }

    /** A file that only its owner may read; what an earlier attempt left under that name goes. */
    public static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** On disk before it is called a backup, and under its name from one moment to the next. */
    public static void settle(Path draft, Path file) throws IOException {
        force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    public Map<Instant, Path> all() throws IOException {
        var found = new TreeMap<Instant, Path>();
        try (var inside = Files.list(folder)) {
            for (var file : inside.toList()) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) found.put(MOMENT.parse(name.group(1), Instant::from), file);
            }
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "A file in " + folder + " has the name of a backup and a moment that there is not.");
        }
        return found;
    }

    /** Lets go what retention does not keep; returns how many. */
    public int forget(Retention retention) throws IOException {
        var all = all();
        var leaving = retention.superfluous(all.keySet());
        for (var moment : leaving) Files.deleteIfExists(all.get(moment));
        return leaving.size();
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
