package health.attune.access.sessions;

import health.attune.access.Principal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A presence in a form of our own: every request reads one, and Java's form is slow to read. */
final class PresenceBytes {
    /** Java's form begins with another byte. */
    private static final byte FIRST = 1;

    private PresenceBytes() {}

    static boolean are(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == FIRST;
    }

    static byte[] of(Presence presence) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FIRST);
            write(presence.key(), out);
            write(presence.who(), out);
            write(presence.since(), out);
            out.writeUTF(presence.client());
            out.writeUTF(presence.network());
            out.writeUTF(presence.way().name());
            write(presence.provenAt(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Presence read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            return new Presence(
                    id(in), who(in), moment(in), in.readUTF(), in.readUTF(), Way.valueOf(in.readUTF()), moment(in));
        }
    }

    private static void write(Instant moment, DataOutputStream out) throws IOException {
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
    }

    private static Instant moment(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void write(Principal who, DataOutputStream out) throws IOException {
        write(who.id(), out);
        out.writeUTF(who.kind().name());
        out.writeUTF(who.name());
        writeOrNone(who.personId(), out);
        writeOrNone(who.checkinId(), out);
    }

    private static Principal who(DataInputStream in) throws IOException {
        return new Principal(id(in), Principal.Kind.valueOf(in.readUTF()), in.readUTF(), idOrNone(in), idOrNone(in));
    }

    private static void writeOrNone(@Nullable UUID id, DataOutputStream out) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) write(id, out);
    }

    private static @Nullable UUID idOrNone(DataInputStream in) throws IOException {
        return in.readBoolean() ? id(in) : null;
    }

    private static void write(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
