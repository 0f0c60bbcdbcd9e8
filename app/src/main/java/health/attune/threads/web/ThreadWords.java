package health.attune.threads.web;

import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.threads.Excerpt.Told;
import health.attune.threads.Message;
import health.attune.threads.Message.Colleague;
import health.attune.threads.Message.Receipt;
import health.attune.threads.web.MessageRow.ReaderRow;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says messages for one reader, with the times of the person's site. */
record ThreadWords(Words words, Principal reader, Map<UUID, String> names, ZoneId zone) {

    MessageRow row(Told told) {
        var message = told.message();
        var withdrawn = message.withdrawn();
        boolean mine = message.isBy(reader.id());
        return new MessageRow(
                anchor(message.id()),
                named(message.authorId(), message.role()),
                words.moment(message.writtenAt(), zone),
                message.isReadableBy(reader.id()) ? message.words() : null,
                readers(told, mine && message.stands()),
                withdrawn == null
                        ? null
                        : words.say(
                                "threads.withdrawn",
                                name(message.authorId()),
                                words.moment(withdrawn.at(), zone),
                                words.say("threads.why." + withdrawn.reason())),
                told.isNew(),
                mine ? href(message) : null);
    }

    /** Of its place in the page. */
    static String anchor(UUID messageId) {
        return "message-" + messageId;
    }

    static String href(Message message) {
        return "/people/" + message.personId() + "/thread/" + message.id();
    }

    private List<ReaderRow> readers(Told told, boolean withReceipts) {
        return told.receipts().stream()
                .sorted(Comparator.comparing(one -> name(one.accountId()), words.order()))
                .map(one -> withReceipts ? receipt(one) : new ReaderRow(name(one.accountId()), false))
                .toList();
    }

    private ReaderRow receipt(Receipt one) {
        var name = name(one.accountId());
        var readAt = one.readAt();
        if (readAt != null)
            return new ReaderRow(words.say("threads.receipt.read", name, words.moment(readAt, zone)), false);
        return new ReaderRow(
                words.say(one.lost() ? "threads.receipt.lost" : "threads.receipt.waits", name), one.lost());
    }

    /** Such as "Ana Ruiz, Care manager (away)". */
    String colleague(Colleague one) {
        var named = named(one.name(), one.role());
        return one.isAway() ? words.say("threads.away", named) : named;
    }

    private String named(UUID account, @Nullable String role) {
        return named(name(account), role);
    }

    private String named(String name, @Nullable String role) {
        return role == null ? name : words.say("threads.named", name, words.say("access.role." + role));
    }

    private String name(UUID account) {
        return names.getOrDefault(account, "");
    }
}
