package health.attune.operations.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.temporal.ChronoUnit;

/** The log as people read it; times are UTC, so that those of several machines compare. */
public final class TextLines extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
        var logger = event.getLoggerName();
        var line = new StringBuilder()
                .append(event.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append("%-5s".formatted(event.getLevel()))
                .append(' ')
                .append(logger.substring(logger.lastIndexOf('.') + 1))
                .append(": ")
                .append(OneLine.of(event.getFormattedMessage()));
        var request = event.getMDCPropertyMap().get(RequestLog.REQUEST);
        if (request != null) line.append(" [").append(request).append(']');
        line.append('\n');
        if (event.getThrowableProxy() != null)
            for (var where : QuietTrace.of(event.getThrowableProxy()))
                line.append("    ").append(where).append('\n');
        return line.toString();
    }
}
