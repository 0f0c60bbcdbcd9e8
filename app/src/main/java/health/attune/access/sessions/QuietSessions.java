package health.attune.access.sessions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions that note the time of a request once a minute, and are read once in a request. */
record QuietSessions<S extends Session>(FindByIndexNameSessionRepository<S> kept)
        implements FindByIndexNameSessionRepository<QuietSession<S>> {
    private static final String AWAY = QuietSessions.class.getName() + ".away";
    private static final String FOUND = QuietSessions.class.getName() + ".found ";

    @Override
    public QuietSession<S> createSession() {
        return new QuietSession<>(kept.createSession());
    }

    @Override
    public void save(QuietSession<S> session) {
        kept.save(session.kept());
    }

    /** Spring asks for it again after it has sent the answer; the next request reads it anew. */
    @Override
    @SuppressWarnings("unchecked")
    public @Nullable QuietSession<S> findById(String id) {
        if (ThisRequest.recall(FOUND + id) instanceof QuietSession<?> known) return (QuietSession<S>) known;
        if (ThisRequest.recall(AWAY) instanceof DataAccessException away)
            throw new DataAccessResourceFailureException("The database did not answer this request before.", away);
        var found = asked(id);
        if (found == null) return null;
        var session = new QuietSession<>(found);
        ThisRequest.keep(FOUND + id, session);
        return session;
    }

    /** A database that does not answer is waited for once in a request. */
    private @Nullable S asked(String id) {
        try {
            return kept.findById(id);
        } catch (DataAccessException away) {
            ThisRequest.keep(AWAY, away);
            throw away;
        }
    }

    @Override
    public void deleteById(String id) {
        ThisRequest.forget(FOUND + id);
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
