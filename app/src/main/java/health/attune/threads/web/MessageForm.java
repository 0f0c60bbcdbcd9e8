package health.attune.threads.web;

import health.attune.database.Ids;
import health.attune.pages.forms.Typed;
import health.attune.threads.Message;
import health.attune.threads.Message.Draft;
import health.attune.threads.ReaderNotOffered;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is typed.
 *
 * @param id given out with the form, so that sending it twice writes it once
 * @param to the accounts of those by whom it is to be read
 */
public record MessageForm(
        @Nullable UUID id, @Nullable String words, @Nullable List<String> to) {

    static MessageForm blank(UUID id) {
        return new MessageForm(id, null, List.of());
    }

    MessageForm withId(UUID other) {
        return new MessageForm(other, words, to);
    }

    public boolean isFor(String account) {
        return to != null && to.contains(account);
    }

    Draft read(Typed typed, UUID messageId, UUID personId) {
        var text = typed.needed("words", words, Message.LONGEST);
        var readers = new HashSet<UUID>();
        for (var one : to == null ? List.<String>of() : to) {
            var reader = Ids.read(one);
            if (reader == null) typed.faults().add("to", ReaderNotOffered.KEY);
            else readers.add(reader);
        }
        return new Draft(messageId, personId, text, readers);
    }
}
