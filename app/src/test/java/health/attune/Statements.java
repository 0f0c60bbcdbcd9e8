package health.attune;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** How often a test asks the database, as the log of its own thread tells: the service has others, with other work. */
public final class Statements {
    private Statements() {}

    /** What a test does. */
    public interface Doing {
        void run() throws Exception;
    }

    public static int of(Doing doing) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        try {
            doing.run();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(heard);
        }
        var here = Thread.currentThread().getName();
        return (int) heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement ["))
                .filter(message -> !message.contains("nextval(")) // now and then, for many entries of the audit trail
                .count();
    }
}
