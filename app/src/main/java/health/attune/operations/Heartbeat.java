package health.attune.operations;

import health.attune.database.Ids;
import java.net.InetAddress;
import java.net.UnknownHostException;
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

    private final UUID id = Ids.next();
    private final InstanceStore instances;
    private final ProgramVersion version;

    Heartbeat(InstanceStore instances, ProgramVersion version) {
        this.instances = instances;
        this.version = version;
    }

    void beat() {
        instances.seen(id, host(), version.text());
    }

    @Override
    public void destroy() {
        try {
            instances.stopped(id);
        } catch (DataAccessException e) {
            LOG.debug("The database was away first ({}).", e.getClass().getSimpleName());
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
