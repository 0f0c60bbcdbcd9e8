package health.attune.operations.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The log as people read it. */
public final class TextLines extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public String doLayout(ILoggingEvent event) {
        var logger = event.getLoggerName();
        var line = new StringBuilder()
                .append(TIME.format(event.getInstant()))
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
