package health.attune.operations.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The log as machines read it: one object a line. */
public final class JsonLines extends LayoutBase<ILoggingEvent> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("message", event.getFormattedMessage());
        line.putAll(event.getMDCPropertyMap());
        if (event.getKeyValuePairs() != null) for (var pair : event.getKeyValuePairs()) line.put(pair.key, pair.value);
        if (event.getThrowableProxy() != null) line.put("error", QuietTrace.of(event.getThrowableProxy()));
        return JSON.writeValueAsString(line) + "\n";
    }
}
