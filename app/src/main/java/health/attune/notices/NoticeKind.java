package health.attune.notices;

/**
 * A kind of notice, declared as a bean by the module that sends it. Its words stand in that module's messages in both
 * languages: {@code .subject} and {@code .body} for mail, {@code .text} for short messages. They are the same for
 * everybody; {@code {0}} is where to sign in, and what follows it are the figures of the notice, mere counts. There is
 * nothing else they could be given.
 *
 * @param key where its words are, such as {@code alerts.notice.waiting}
 */
public record NoticeKind(String key) {}
