package health.attune.fuzz.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Gives parsers so many inputs; which input has which number, the seed alone decides. */
public final class Campaign {
    private static final int AT_ONCE = 64;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int MOST_HUNG = 4;
    /** How many times its patience something may take that works for less: it waits, and for nothing. */
    private static final int WAITING = 60;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Source> sources = new ArrayList<>();
    private final int shares;
    private final long seed;
    private final Duration patience;
    private final Map<String, Finding> findings = new ConcurrentSkipListMap<>();
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    private record Source(Parser parser, Mutator mutator) {}

    /**
     * One input.
     *
     * @param number it has with this seed
     */
    private record Made(Parser parser, long number, byte[] bytes) {}

    /** @param patience how long a processor may read one input before it counts as never ending */
    public Campaign(List<Parser> parsers, long seed, Duration patience) {
        for (var parser : parsers) {
            sources.add(new Source(parser, new Mutator(parser.samples(), parser.words())));
            tallies.put(parser.name(), new Tally());
        }
        this.shares = parsers.stream().mapToInt(Parser::share).sum();
        this.seed = seed;
        this.patience = patience;
    }

    /** Runs those inputs on so many threads and waits until each was read, or gave no sign of ending. */
    public void run(long from, long count, int threads) throws InterruptedException {
        var next = new AtomicLong(from);
        var workers = new ArrayList<Worker>();
        for (int i = 0; i < threads; i++) workers.add(start(next, from + count));
        int hung = 0;
        while (!workers.isEmpty()) {
            var worker = workers.removeFirst();
            worker.join(GLANCE.toMillis());
            if (!worker.isAlive()) continue;
            var hanging = worker.hangsAt();
            if (hanging != null) {
                keep(worker.abandoned(hanging));
                if (++hung < MOST_HUNG) workers.add(start(next, from + count));
            } else workers.add(worker);
        }
    }

    /** One for each cause, the first of its kind. */
    public Collection<Finding> findings() {
        return findings.values();
    }

    /** By parser, in the order they were given. */
    public Map<String, Tally> tallies() {
        var ordered = new LinkedHashMap<String, Tally>();
        for (var source : sources) ordered.put(source.parser.name(), tally(source.parser));
        return ordered;
    }

    private Tally tally(Parser parser) {
        return tallies.computeIfAbsent(parser.name(), _ -> new Tally());
    }

    private Worker start(AtomicLong next, long end) {
        var worker = new Worker(next, end);
        worker.start();
        return worker;
    }

    private Made make(long number) {
        var chance = new SplittableRandom(seed * SPREAD + number);
        int drawn = chance.nextInt(shares);
        for (var source : sources) {
            drawn -= source.parser.share();
            if (drawn < 0) return new Made(source.parser, number, source.mutator.input(chance));
        }
        throw new IllegalStateException("More was drawn than there are shares.");
    }

    private static String place(Made made, String kind) {
        return made.parser.name() + " " + kind;
    }

    private void keep(Finding finding) {
        findings.merge(
                finding.parser() + " " + finding.kind(),
                finding,
                (one, other) -> one.number() <= other.number() ? one : other);
    }

    /** Reads one input after the other, and lets itself be watched. */
    private final class Worker extends Thread {
        private final AtomicLong next;
        private final long end;
        private volatile @Nullable Made reading;
        private volatile long since = System.nanoTime();
        private volatile long spent;
        private volatile boolean abandoned;

        Worker(AtomicLong next, long end) {
            this.next = next;
            this.end = end;
            setDaemon(true);
        }

        @Override
        public void run() {
            for (long first = next.getAndAdd(AT_ONCE); first < end && !abandoned; first = next.getAndAdd(AT_ONCE))
                checkAll(first, Math.min(first + AT_ONCE, end));
        }

        private void checkAll(long first, long last) {
            for (long number = first; number < last && !abandoned; number++) check(make(number));
        }

        private void check(Made made) {
            var trial = watched(made);
            if (abandoned) return;
            tally(made.parser).add(trial);
            var fault = trial.fault();
            if (fault == null || findings.containsKey(place(made, fault.kind()))) return;
            var smallest = Minimizer.smallest(made.bytes, shorter -> fails(made, shorter, fault.kind()));
            keep(new Finding(made.parser.name(), seed, made.number, smallest, fault.kind(), fault.told()));
        }

        private boolean fails(Made made, byte[] shorter, String kind) {
            var fault = watched(new Made(made.parser, made.number, shorter)).fault();
            return fault != null && fault.kind().equals(kind);
        }

        private Trial watched(Made made) {
            since = System.nanoTime();
            spent = THREADS.getThreadCpuTime(threadId());
            reading = made;
            try {
                return Trial.of(made.parser, made.bytes);
            } finally {
                reading = null;
            }
        }

        /** What it reads for too long; null where it does not. Waiting for a processor that others have is no fault. */
        @Nullable
        Made hangsAt() {
            var made = reading;
            long worked = THREADS.getThreadCpuTime(threadId()) - spent;
            boolean waits = System.nanoTime() - since > WAITING * patience.toNanos();
            return worked > patience.toNanos() || waits ? made : null;
        }

        /** What it was reading; it is left to itself, since nothing can end a thread that does not listen. */
        Finding abandoned(Made made) {
            var stack = new StringBuilder();
            for (var frame : getStackTrace())
                stack.append("    at ").append(frame).append('\n');
            abandoned = true;
            interrupt();
            return new Finding(
                    made.parser.name(), seed, made.number, made.bytes, "no end after " + patience, stack.toString());
        }
    }
}
