package health.attune.drill.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable between somebody and a port of this machine, with everything that happens to cables. */
public final class Cable implements AutoCloseable {
    private static final int CHUNK = 8_192;

    private final int target;
    private final ServerSocket entrance;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile Trouble trouble = Trouble.NONE;
    private volatile Duration delay = Duration.ZERO;

    private Cable(int target, ServerSocket entrance) {
        this.target = target;
        this.entrance = entrance;
    }

    /** What a cable does to what is sent over it. */
    public enum Trouble {
        NONE,
        /** Ends are told at once, and nobody gets through. */
        CUT,
        /** The same, rudely: with a reset. */
        RESET,
        /** Nothing arrives any more, and neither end is told. */
        SILENT,
        /** All of it arrives, late. */
        SLOW
    }

    /** One that leads to that port and is whole. */
    public static Cable to(int port) {
        try {
            var cable = new Cable(port, new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("cable").start(cable::takeCalls);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it begins. */
    public int port() {
        return entrance.getLocalPort();
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    /** From now on; calls under way have it too. */
    public void suffer(Trouble kind, Duration slowness) {
        delay = slowness;
        trouble = kind;
        if (kind == Trouble.CUT || kind == Trouble.RESET) lines.forEach(line -> line.end(kind));
    }

    /** Whole again; what was silent in the meantime stays so, as where a router has forgotten it. */
    public void mend() {
        if (trouble == Trouble.SILENT) lines.forEach(line -> line.isForgotten = true);
        trouble = Trouble.NONE;
        delay = Duration.ZERO;
    }

    private void takeCalls() {
        while (!entrance.isClosed())
            try {
                var caller = entrance.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
    }

    private void connect(Socket caller) {
        var now = trouble;
        try {
            if (now == Trouble.CUT || now == Trouble.RESET) {
                close(caller, now);
                return;
            }
            var line = new Line(caller, new Socket(InetAddress.getLoopbackAddress(), target));
            lines.add(line);
            Thread.ofVirtual().start(() -> line.carry(line.caller, line.called));
            line.carry(line.called, line.caller);
            lines.remove(line);
        } catch (IOException nobodyThere) {
            close(caller, Trouble.CUT);
        }
    }

    private static void close(Socket socket, Trouble how) {
        try {
            if (how == Trouble.RESET) socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it is closed already
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.forEach(line -> line.end(Trouble.CUT));
    }

    /** One call. */
    private final class Line {
        private final Socket caller;
        private final Socket called;
        private volatile boolean isForgotten;

        private Line(Socket caller, Socket called) {
            this.caller = caller;
            this.called = called;
        }

        private void carry(Socket from, Socket to) {
            var chunk = new byte[CHUNK];
            try {
                for (int read = from.getInputStream().read(chunk);
                        read >= 0;
                        read = from.getInputStream().read(chunk)) {
                    if (trouble == Trouble.SLOW) Thread.sleep(delay);
                    if (!isSilent()) to.getOutputStream().write(chunk, 0, read);
                }
                if (!isSilent()) end(Trouble.CUT);
            } catch (IOException e) {
                end(Trouble.CUT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean isSilent() {
            return isForgotten || trouble == Trouble.SILENT;
        }

        private void end(Trouble how) {
            close(caller, how);
            close(called, how);
        }
    }
}
