package health.attune.threads;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Programs;
import health.attune.threads.Excerpt.Part;
import health.attune.threads.Excerpt.Told;
import health.attune.threads.MentionStore.Unread;
import health.attune.threads.Message.Colleague;
import health.attune.threads.Message.Draft;
import health.attune.threads.MessageStore.Seen;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages about a person between those who care for them: written, read by whom they are for, and taken back. */
@Component
@Transactional
public class Threads {
    private final ThreadAccess threadAccess;
    private final MessageStore store;
    private final MentionStore mentions;
    private final MentionNotices notices;
    private final Programs programs;
    private final Access access;

    Threads(
            ThreadAccess threadAccess,
            MessageStore store,
            MentionStore mentions,
            MentionNotices notices,
            Programs programs,
            Access access) {
        this.threadAccess = threadAccess;
        this.store = store;
        this.mentions = mentions;
        this.notices = notices;
        this.programs = programs;
        this.access = access;
    }

    /** Whether any of the thread is open, for the ways that lead to it. */
    public boolean mayRead(Principal who, UUID personId) {
        return threadAccess.mayRead(who, personId);
    }

    public boolean mayWrite(Principal who, UUID personId) {
        return who.isStaff() && threadAccess.mayWrite(who, personId);
    }

    /** Opens a part of the thread; what is addressed to the reader counts as read from now on. */
    public Excerpt open(Principal who, UUID personId, Part part) {
        var reach = threadAccess.requireReading(who, personId);
        var found = store.part(new Seen(who, personId, reach, access.cleared(who, Verb.READ, personId)), part);
        var shown = found.stream()
                .limit(Excerpt.MOST)
                .sorted(Comparator.comparing(Message::writtenAt).thenComparing(Message::id))
                .toList();
        requireCleared(who, personId, shown);
        boolean isMore = found.size() > shown.size();
        boolean forwards = part.from() != null;
        return new Excerpt(
                told(who, shown),
                forwards || isMore,
                forwards ? isMore : part.before() != null,
                reach == ThreadAccess.Reach.ALL,
                threadAccess.mayWrite(who, personId),
                programs.zoneOf(personId));
    }

    private List<Told> told(Principal who, List<Message> shown) {
        var receipts = mentions.receipts(shown.stream().map(Message::id).toList());
        var told = shown.stream()
                .map(message -> {
                    var of = receipts.getOrDefault(message.id(), List.of());
                    boolean isNew = message.stands()
                            && of.stream().anyMatch(one -> one.accountId().equals(who.id()) && one.readAt() == null);
                    return new Told(message, of, isNew);
                })
                .toList();
        var opened =
                told.stream().filter(Told::isNew).map(one -> one.message().id()).toList();
        if (!opened.isEmpty()) {
            mentions.read(who, opened);
            notices.read(opened, who.id());
        }
        mentions.readForOthers(
                who, shown.stream().filter(Message::stands).map(Message::id).toList());
        return told;
    }

    private void requireCleared(Principal who, UUID personId, List<Message> shown) {
        var labels = Labels.together(shown.stream().map(Message::labels).toList());
        access.requireCleared(who, ThreadAccess.RECORD, personId, labels);
    }

    /** By whom a message about that person could be read. */
    public List<Colleague> colleagues(Principal who, UUID personId) {
        threadAccess.requireWriting(who, personId);
        return offered(who, personId);
    }

    private List<Colleague> offered(Principal who, UUID personId) {
        return programs.siteOf(personId)
                .map(site -> mentions.colleagues(who, personId, site.id()))
                .orElse(List.of());
    }

    /**
     * Writes it; sending the same twice writes it once.
     *
     * @throws ReaderNotOffered where somebody is to read it who may not
     * @throws AlreadySent where that form brought another message before
     */
    public void write(Principal who, Draft draft) {
        threadAccess.requireWriting(who, draft.personId());
        if (!draft.addressedTo().isEmpty()
                && !ids(offered(who, draft.personId())).containsAll(draft.addressedTo())) throw new ReaderNotOffered();
        boolean isSent = store.insert(draft, who.id());
        if (AlreadySent.isNew(isSent, () -> draft.isSameAs(own(who, draft.personId(), draft.id())))) tell(draft);
    }

    private void tell(Draft draft) {
        mentions.insert(draft);
        notices.tell(draft);
    }

    private static Set<UUID> ids(List<Colleague> colleagues) {
        return colleagues.stream().map(Colleague::id).collect(Collectors.toSet());
    }

    /** A message that its author could take back. */
    public Message toWithdraw(Principal who, UUID personId, UUID messageId) {
        threadAccess.requireWriting(who, personId);
        return own(who, personId, messageId);
    }

    /** Takes it back: from now on nobody is to read it; it stays, with who did so, when and why. */
    public void withdraw(Principal who, UUID personId, UUID messageId, String reason) {
        if (!Message.WHY_WITHDRAWN.contains(reason))
            throw new IllegalArgumentException("A message is withdrawn for a reason that can be told: " + reason);
        toWithdraw(who, personId, messageId);
        store.withdraw(messageId, reason, who.id());
        notices.takenBack(messageId);
    }

    /** Undoes that: it stands again, and whoever has not opened it is to read it, and is told so. */
    public void restore(Principal who, UUID personId, UUID messageId) {
        toWithdraw(who, personId, messageId);
        store.restore(messageId)
                .ifPresent(withdrawal -> notices.tellAgain(messageId, withdrawal, mentions.waitingFor(messageId)));
    }

    private Message own(Principal who, UUID personId, UUID messageId) {
        var message = store.find(messageId)
                .filter(one -> one.personId().equals(personId) && one.isBy(who.id()))
                .orElseThrow(NotThere::new);
        requireCleared(who, personId, List.of(message));
        return message;
    }

    /**
     * Messages that wait to be read, about one person.
     *
     * @param first the oldest of them
     * @param authors who wrote them, each once
     * @param isOwn whether one of them is addressed to the reader, and not only to colleagues who can't open it now
     */
    public record Unopened(UUID personId, UUID first, int count, List<UUID> authors, Labels labels, boolean isOwn) {}

    /** What waits for that member of staff, the person of the oldest message first. */
    @Transactional(readOnly = true)
    public List<Unopened> waitingFor(Principal who) {
        return mentions.unread(who, access.ownSight(who, Verb.READ, DataClass.APPOINTMENTS)).stream()
                .collect(Collectors.groupingBy(Unread::personId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(Threads::unopened)
                .toList();
    }

    private static Unopened unopened(Map.Entry<UUID, List<Unread>> of) {
        var messages = of.getValue();
        return new Unopened(
                of.getKey(),
                messages.getFirst().id(),
                messages.size(),
                messages.stream().map(Unread::authorId).distinct().toList(),
                Labels.together(messages.stream().map(Unread::labels).toList()),
                messages.stream().anyMatch(Unread::isOwn));
    }
}
