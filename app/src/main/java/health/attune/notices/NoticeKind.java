package health.attune.notices;

/**
 * A kind of notice, declared as a bean by the module that sends it. Its words stand in that module's messages in both
 * languages: {@code .subject} and {@code .body} for mail, {@code .text} for short messages. They are the same for
 * everybody; {@code {0}} is where to sign in, and what follows it are the figures of the notice, mere counts. There is
 * nothing else they could be given. A kind that somebody may choose about has {@code .name}, too.
 *
 * @param key where its words are, such as {@code alerts.notice.waiting}
 */
public record NoticeKind(String key, Choice choice) {

    /** One that nobody switches off and no hour holds back. */
    public NoticeKind(String key) {
        this(key, Choice.NONE);
    }

    /** What its recipients have a say in. */
    public enum Choice {
        /** In nothing: what is about safety, accounts or the service itself, and what comes at an hour asked for. */
        NONE,
        /** Workers ask for it elsewhere; it waits out their quiet hours. */
        HOURS,
        /** Workers choose whether it comes at once, and it waits out their quiet hours. */
        STAFF,
        /** People in care choose whether they are told; it leaves by day only. */
        PERSON;

        /** Whether it waits until the quiet hours of its recipient end. */
        public boolean waitsOutQuietHours() {
            return this == HOURS || this == STAFF;
        }
    }
}
