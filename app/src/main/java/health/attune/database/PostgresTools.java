package health.attune.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked once; run in a user namespace when we are root, as PostgreSQL refuses root. */
record PostgresTools(PostgresFolder folder) {
    private static final int PATIENCE_SECONDS = 120;
    private static final Set<PosixFilePermission> RUNNABLE = Set.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    static PostgresTools unpackedIn(PostgresFolder folder) throws IOException {
        var complete = folder.binaries().resolve(".complete");
        if (Files.notExists(complete)) {
            unpack(folder.binaries());
            Files.createFile(complete);
        }
        return new PostgresTools(folder);
    }

    void run(String program, List<String> words) throws IOException {
        int code = execute(program, words);
        if (code != 0) throw new IOException(program + " ended with code " + code + ".");
    }

    boolean tryRun(String program, List<String> words) {
        try {
            return execute(program, words) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    boolean isRunning() {
        return folder.postmaster()
                .flatMap(ProcessHandle::of)
                .map(ProcessHandle::isAlive)
                .orElse(false);
    }

    private int execute(String program, List<String> words) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "--user"));
        command.add(folder.binaries().resolve("bin").resolve(program).toString());
        command.addAll(words);
        var output = folder.path().resolve("postgres-tools.log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) return process.exitValue();
            process.destroyForcibly();
            throw new IOException(program + " did not end within " + PATIENCE_SECONDS + " seconds.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted.", e);
        }
    }

    private static void unpack(Path target) throws IOException {
        var archive = System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64")
                ? "/postgres-linux-arm_64.txz"
                : "/postgres-linux-x86_64.txz";
        try (var in = PostgresTools.class.getResourceAsStream(archive)) {
            if (in == null) throw new IOException("There is no PostgreSQL for this machine in the package.");
            unpack(in, target);
        }
    }

    private static void unpack(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) throw new IOException("The archive leaves its folder.");
                if (entry.isDirectory()) Files.createDirectories(file);
                else write(entry, tar, file);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (entry.isSymbolicLink()) Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        else Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0 && !entry.isSymbolicLink()) Files.setPosixFilePermissions(file, RUNNABLE);
    }
}
