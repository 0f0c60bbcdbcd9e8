package health.attune.notices.sending;

import health.attune.access.Accounts;
import health.attune.notices.Letter;
import health.attune.notices.NoticeKind;
import health.attune.notices.NoticeKind.Choice;
import health.attune.pages.Frames;
import health.attune.pages.PublicAddress;
import health.attune.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes letters: the words of their kind in the language of their recipient, and where to sign in. */
@Component
class Composer {
    private static final List<Locale> LANGUAGES = List.of(Locale.of("en"), Locale.of("es"));
    private static final List<String> PARTS = List.of(".subject", ".body", ".text");

    private final Set<String> kinds;
    private final Accounts accounts;
    private final Frames frames;
    private final PublicAddress address;

    /** A kind whose words are missing is found when the service starts, not when an alert waits. */
    Composer(List<NoticeKind> kinds, Accounts accounts, Frames frames, PublicAddress address) {
        this.accounts = accounts;
        this.frames = frames;
        this.address = address;
        this.kinds = kinds.stream().map(NoticeKind::key).collect(Collectors.toUnmodifiableSet());
        for (var kind : kinds) for (var language : LANGUAGES) requireWords(kind, frames.words(language));
    }

    private static void requireWords(NoticeKind kind, Words words) {
        for (var part : PARTS) words.say(kind.key() + part);
        if (kind.choice() == Choice.STAFF || kind.choice() == Choice.PERSON) words.say(kind.key() + ".name");
    }

    /** Whether this instance knows the kind; one of an older version may not. */
    boolean knows(Due due) {
        return kinds.contains(due.kind());
    }

    /**
     * @param code what confirms the address; null for every other notice
     */
    Letter compose(Due due, String to, @Nullable String code) {
        var words = frames.words(accounts.language(due.recipientId()));
        var facts = new ArrayList<Object>(List.of(where(words)));
        if (code != null) facts.add(code);
        facts.addAll(due.figures());
        var body = words.say(due.kind() + ".body", facts.toArray());
        return new Letter(
                due.noticeId(),
                to,
                words.locale(),
                due.urgency(),
                words.say(due.kind() + ".subject"),
                code == null ? body + "\n\n" + words.say("notices.footer") : body,
                words.say(due.kind() + ".text", facts.toArray()));
    }

    private String where(Words words) {
        var url = address.publicUrl();
        return url == null ? words.say("notices.where.unknown") : words.say("notices.where", url);
    }
}
