package health.attune.drill.requests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** HTTP by hand over a connection for each request: what is sent is what was made, however wrong. */
final class Wire {
    private static final int MOST_BYTES = 20_000_000;

    private final int port;
    private final int patienceMillis;

    Wire(int port, int patienceMillis) {
        this.port = port;
        this.patienceMillis = patienceMillis;
    }

    /** What came back until the service closed the connection; empty where nothing did. */
    Reply send(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(patienceMillis);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException refusedMidway) {
                // it may have answered before it read everything
            }
            return read(socket);
        }
    }

    private Reply read(Socket socket) throws IOException {
        var in = new BufferedInputStream(socket.getInputStream());
        try {
            return Reply.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
        } catch (SocketTimeoutException e) {
            return Reply.NEVER;
        } catch (IOException reset) {
            return Reply.CLOSED;
        }
    }
}
