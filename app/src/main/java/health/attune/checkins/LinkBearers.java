package health.attune.checkins;

import health.attune.access.PassBearers;
import health.attune.database.Net;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A link or a tablet goes on where the records of its bearer became one, or two again, between two answers. */
@Component
class LinkBearers implements PassBearers {
    private final JdbcClient jdbc;
    private final Net net;

    LinkBearers(JdbcClient jdbc, Net net) {
        this.jdbc = jdbc;
        this.net = net;
    }

    /** Above the net: until this is known, nobody asks. */
    @Override
    public Optional<UUID> personOf(UUID passId) {
        return net.above(() -> jdbc.sql("select person_id from checkins.link where id = ?")
                .param(passId)
                .query(UUID.class)
                .optional());
    }
}
