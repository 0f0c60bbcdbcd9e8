package health.attune.access.sessions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions that note the time of a request once a minute. */
record QuietSessions<S extends Session>(FindByIndexNameSessionRepository<S> kept)
        implements FindByIndexNameSessionRepository<QuietSession<S>> {

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(kept.createSession());
    }

    @Override
    public void save(QuietSession<S> session) {
        kept.save(session.kept());
    }

    @Override
    public @Nullable QuietSession<S> findById(String id) {
        var found = kept.findById(id);
        return found == null ? null : new QuietSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    @Override
    public Map<String, QuietSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        var found = new HashMap<String, QuietSession<S>>();
        kept.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> found.put(id, new QuietSession<>(session)));
        return found;
    }
}
