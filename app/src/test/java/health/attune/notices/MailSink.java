package health.attune.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on this machine that keeps what it is given, and misbehaves where a test wants it to. */
public final class MailSink implements AutoCloseable {
    /** The one that the service under test sends to. */
    public static final MailSink SHARED = new MailSink();

    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Socket held = hold();
    private volatile Listening listening;

    public MailSink() {
        listening = listen();
    }

    private record Listening(ServerSocket server, Thread accepting) {}

    /** A mail as it arrived, headers included. */
    public record Mail(String to, String content) {}

    public String[] settings() {
        return new String[] {
            "attune.mail.host=127.0.0.1",
            "attune.mail.port=" + port(),
            "attune.mail.security=none",
            "attune.mail.from=attune@clinic.example"
        };
    }

    public int port() {
        return held.getLocalPort();
    }

    /** In the order in which they came. */
    public List<Mail> to(String address) {
        return taken.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    public List<Mail> all() {
        return taken;
    }

    /** Every line a client has said, apart from the mails themselves. */
    public List<String> commands() {
        return commands;
    }

    /** From now on, lines that begin so are answered with that; an empty answer keeps the client waiting. */
    public void answer(String beginning, String reply) {
        answers.put(beginning, reply);
    }

    public void behave() {
        answers.clear();
    }

    /** Nothing listens any more once this returns: a socket is only closed when nobody waits for it. */
    public void goDown() {
        var ending = listening;
        quietly(ending.server());
        open.forEach(MailSink::quietly);
        quietly(ending.accepting()::join);
    }

    public void comeBack() {
        listening = listen();
    }

    @Override
    public void close() {
        goDown();
        quietly(held);
    }

    /** A port that nobody else gets while the server is down: bound, and not listened to. */
    private static Socket hold() {
        try {
            var socket = new Socket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Listening listen() {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(held.getLocalSocketAddress());
            return new Listening(server, Thread.ofVirtual().start(() -> accept(server)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed: down
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(socket, "220 sink");
            var to = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                commands.add(line);
                if (line.startsWith("RCPT TO:<")) to = line.substring(9, line.indexOf('>'));
                var reply = reply(line);
                if (!reply.isEmpty()) say(socket, reply);
                if (reply.startsWith("354")) takeMail(lines, to, socket);
            }
        } catch (IOException e) {
            // the client has gone
        } finally {
            open.remove(socket);
        }
    }

    private void takeMail(BufferedReader lines, String to, Socket socket) throws IOException {
        var content = new ArrayList<String>();
        for (var line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) content.add(line);
        var reply = reply(".");
        if (reply.startsWith("2")) taken.add(new Mail(to, String.join("\n", content)));
        say(socket, reply);
    }

    private String reply(String line) {
        for (var answer : answers.entrySet()) if (line.startsWith(answer.getKey())) return answer.getValue();
        return switch (line.split(" ", 2)[0]) {
            case "EHLO" -> "250-sink\r\n250 AUTH PLAIN";
            case "AUTH" -> "235 in";
            case "DATA" -> "354 go on";
            default -> "250 ok";
        };
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void quietly(AutoCloseable closing) {
        try {
            closing.close();
        } catch (Exception e) {
            // it is closed then
        }
    }
}
