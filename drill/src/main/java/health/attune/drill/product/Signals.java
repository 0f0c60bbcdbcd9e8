package health.attune.drill.product;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to one process by its id. */
final class Signals {

    private Signals() {}

    static void send(String signal, long process) {
        try {
            int code = new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0
                    && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent())
                throw new IllegalStateException("The process " + process + " can't be sent " + signal + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
