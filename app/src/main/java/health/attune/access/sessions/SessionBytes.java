package health.attune.access.sessions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How values of a session are written and read back: only what we put there is read, and what can't be read any more,
 * after an upgrade for instance, counts as absent, so that its owner signs in again instead of meeting an error.
 */
final class SessionBytes {
    private static final Logger log = LoggerFactory.getLogger(SessionBytes.class);
    private static final SerializingConverter JAVA = new SerializingConverter();
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxbytes=1000000;health.attune.**;java.base/java.lang.*;java.base/java.time.*;"
                    + "java.base/java.util.*;java.base/java.util.concurrent.*;org.springframework.util.*;"
                    + "org.springframework.web.servlet.FlashMap;!*");

    private SessionBytes() {}

    @SuppressWarnings("NullAway") // a converter may give null, whatever its type says
    static ConversionService conversion() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, SessionBytes::written);
        conversion.addConverter(byte[].class, Object.class, SessionBytes::read);
        return conversion;
    }

    private static byte[] written(Object value) {
        return value instanceof Presence presence ? PresenceBytes.of(presence) : JAVA.convert(value);
    }

    private static @Nullable Object read(byte[] bytes) {
        try {
            return PresenceBytes.are(bytes) ? PresenceBytes.read(bytes) : readJava(bytes);
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            log.warn("A value of a session can't be read and is left out: {}", e.toString());
            return null;
        }
    }

    private static Object readJava(byte[] bytes) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(OURS);
            return in.readObject();
        }
    }
}
