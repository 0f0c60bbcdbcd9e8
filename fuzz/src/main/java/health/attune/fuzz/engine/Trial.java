package health.attune.fuzz.engine;

import com.sun.management.ThreadMXBean;
import health.attune.fuzz.engine.Parser.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input given to one parser.
 *
 * @param refusal the sentences; empty where it gave a value
 * @param nanos until it was read
 * @param processor nanoseconds of a processor that it took
 * @param allocated bytes on the way
 */
record Trial(
        List<String> refusal,
        long nanos,
        long processor,
        long allocated,
        @Nullable Fault fault) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * Something that must not be.
     *
     * @param kind the same for the same cause
     * @param told what a developer needs
     */
    record Fault(String kind, String told) {}

    static Trial of(Parser parser, byte[] input) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long processor = THREADS.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        List<String> refusal = List.of();
        Fault fault = null;
        try {
            if (parser.read(input) instanceof Outcome.Refused refused) {
                refusal = refused.sentences();
                fault = flaw(refusal, input);
            }
        } catch (Throwable thrown) { // whatever it is: that is what is looked for
            fault = new Fault(kind(thrown), trace(thrown));
        }
        long nanos = System.nanoTime() - began;
        processor = THREADS.getCurrentThreadCpuTime() - processor;
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        if (fault == null && allocated > parser.bearable())
            fault = new Fault("memory", "Reading it allocated " + allocated / 1_048_576 + " MB.");
        return new Trial(refusal, nanos, processor, allocated, fault);
    }

    private static @Nullable Fault flaw(List<String> sentences, byte[] input) {
        if (sentences.isEmpty()) return new Fault("refused without a sentence", "");
        var text = new String(input, StandardCharsets.UTF_8);
        for (var sentence : sentences) {
            var flaw = Sentences.flaw(sentence, text);
            if (flaw != null) return new Fault(flaw, sentence);
        }
        return null;
    }

    /** The class, and the first line of ours that it came through. */
    private static String kind(Throwable thrown) {
        var ours = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("health.attune."))
                .findFirst();
        return thrown.getClass().getName() + ours.map(frame -> " at " + frame).orElse("");
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().lines().limit(60).reduce("", (all, line) -> all + line + "\n");
    }
}
