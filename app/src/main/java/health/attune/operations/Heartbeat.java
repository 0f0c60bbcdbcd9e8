package health.attune.operations;

import health.attune.database.Ids;
import health.attune.keys.ServiceKey;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Tells the others that this instance runs. */
@Component
class Heartbeat implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private static final int MARK_BYTES = 8;

    private final UUID id = Ids.next();
    private final InstanceStore instances;
    private final ProgramVersion version;
    private final String keyMark;

    Heartbeat(InstanceStore instances, ProgramVersion version, ServiceKey key) {
        this.keyMark = mark(key);
        this.instances = instances;
        this.version = version;
    }

    void beat() {
        instances.seen(id, host(), version.text(), keyMark);
    }

    @Override
    public void destroy() {
        try {
            instances.stopped(id);
        } catch (DataAccessException e) {
            LOG.debug("The database was away first ({}).", e.getClass().getSimpleName());
        }
    }

    /** A few bytes of a key that serves no other purpose: enough to see that two are not the same. */
    private static String mark(ServiceKey key) {
        var derived = key.derivedFor("operations.mark").getEncoded();
        return HexFormat.of().formatHex(derived, 0, MARK_BYTES);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
