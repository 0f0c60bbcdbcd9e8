package health.attune.access.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes to the service and what comes back, without a client that would mend them on the way. */
record Wire(String head, String body) {

    static Wire send(int port, byte[] bytes) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            write(socket, bytes);
            var text = new String(readAll(socket), StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? new Wire(text, "") : new Wire(text.substring(0, end), text.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request line and headers as they are, closing afterwards. */
    static Wire send(int port, String request) {
        return send(
                port,
                (request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    int status() {
        var found = Pattern.compile("HTTP/1.1 (\\d{3})").matcher(head);
        return found.lookingAt() ? Integer.parseInt(found.group(1)) : 0;
    }

    Optional<String> header(String name) {
        var found = Pattern.compile("(?im)^" + Pattern.quote(name) + ": (.*)$").matcher(head);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // refused before all was sent; the answer is there to be read
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException | SocketTimeoutException e) {
            // what came until then is what there is
        }
        return all.toByteArray();
    }
}
