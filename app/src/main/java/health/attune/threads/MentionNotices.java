package health.attune.threads;

import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.threads.Message.Draft;
import java.util.Collection;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells those by whom a message is to be read that there is one: not about whom, nor from whom. */
@Component
class MentionNotices {
    private static final NoticeKind NAMED = new NoticeKind("threads.notice.named", NoticeKind.Choice.STAFF);

    private final Notices notices;

    MentionNotices(Notices notices) {
        this.notices = notices;
    }

    void tell(Draft draft) {
        for (var reader : draft.addressedTo()) send(key(draft.id()) + reader, reader);
    }

    /** What was withdrawn is never sent: that a message stands again is told by another, under the same beginning. */
    void tellAgain(UUID message, long withdrawal, Collection<UUID> readers) {
        for (var reader : readers) send(key(message) + reader + " restored " + withdrawal, reader);
    }

    private void send(String key, UUID reader) {
        notices.send(new Notice(key, reader, NAMED, Notice.Urgency.ROUTINE));
    }

    /** What waited for an hour at which they may be told is over for whoever has read it meanwhile. */
    void read(Collection<UUID> messages, UUID reader) {
        for (var message : messages) notices.withdraw(key(message) + reader);
    }

    void takenBack(UUID message) {
        notices.withdraw(key(message));
    }

    private static String key(UUID message) {
        return "message " + message + " ";
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        NoticeKind messageNamed() {
            return NAMED;
        }
    }
}
