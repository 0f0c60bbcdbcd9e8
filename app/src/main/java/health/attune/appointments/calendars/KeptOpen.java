package health.attune.appointments.calendars;

import health.attune.appointments.Span;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Times that staff keep open in their days; a module above that knows of such times is such a bean. */
public interface KeptOpen {

    /** Those of that worker that nobody has taken, the earliest first. Whose days these are is asked before. */
    List<Span> of(UUID accountId, Span span);

    /** Those of these workers that somebody has taken, and nothing of whom. */
    List<Taken> taken(Collection<UUID> accountIds, Span span);

    /** Where one keeps a time of one's own open. */
    String address();
}
