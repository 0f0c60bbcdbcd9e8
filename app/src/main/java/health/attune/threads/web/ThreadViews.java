package health.attune.threads.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.threads.Excerpt;
import health.attune.threads.Excerpt.Part;
import health.attune.threads.Message;
import health.attune.threads.Threads;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings what a page of a thread shows together. */
@Component
class ThreadViews {
    private final Threads threads;
    private final Accounts accounts;

    ThreadViews(Threads threads, Accounts accounts) {
        this.threads = threads;
        this.accounts = accounts;
    }

    ThreadView of(Principal who, UUID personId, Part part, Words words) {
        var excerpt = threads.open(who, personId, part);
        var said = words(who, excerpt, words);
        var colleagues = excerpt.mayWrite()
                ? threads.colleagues(who, personId).stream()
                        .map(one -> new Option(one.id().toString(), said.colleague(one)))
                        .toList()
                : List.<Option>of();
        var messages = excerpt.messages();
        return new ThreadView(
                personId,
                messages.stream().map(said::row).toList(),
                excerpt.isEarlier() && !messages.isEmpty()
                        ? beside(personId, "before", messages.getFirst().message())
                        : null,
                excerpt.isLater() && !messages.isEmpty()
                        ? beside(personId, "from", messages.getLast().message())
                        : null,
                excerpt.isAll(),
                excerpt.mayWrite(),
                colleagues);
    }

    private ThreadWords words(Principal who, Excerpt excerpt, Words words) {
        var staff = excerpt.messages().stream()
                .flatMap(told ->
                        Stream.concat(Stream.of(told.message().authorId()), told.message().addressedTo().stream()))
                .collect(Collectors.toSet());
        return new ThreadWords(words, who, accounts.staffNames(staff), excerpt.zone());
    }

    private static String beside(UUID personId, String side, Message message) {
        return "/people/" + personId + "/thread?" + side + "=" + message.id();
    }
}
