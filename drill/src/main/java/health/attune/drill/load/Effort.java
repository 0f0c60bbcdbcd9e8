package health.attune.drill.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has taken of the machine since it began.
 *
 * @param processor time that it computed
 * @param mostMemory the most of the machine's memory that it held, in megabytes; 0 where the system does not tell
 */
record Effort(Duration processor, long mostMemory) {

    static Effort of(long pid) {
        var processor = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return new Effort(processor, mostMemory(pid));
    }

    private static long mostMemory(long pid) {
        var file = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(file)) return 0;
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1_024)
                    .orElse(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
