package health.attune.checkins;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.PassSessions;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.Refusal;
import health.attune.people.People;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links and tablets: each opens one check-in for a while, on one device, without an account. A token is known
 * to its bearer alone; what is stored is its digest.
 */
@Component
public class Links implements PassSessions.Bearers {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private final LinkStore store;
    private final Checkins checkins;
    private final People people;
    private final Access access;
    private final CheckinSettings settings;
    private final Clock clock;
    private final Net net;

    Links(
            LinkStore store,
            Checkins checkins,
            People people,
            Access access,
            CheckinSettings settings,
            Clock clock,
            Net net) {
        this.store = store;
        this.checkins = checkins;
        this.people = people;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
        this.net = net;
    }

    /**
     * A link that is to be made.
     *
     * @param id by which it is made once, however often it is asked for
     */
    public record Wanted(UUID id, UUID personId, AnsweredBy answeredBy, String language) {}

    /** It was made and shown before, and nobody can show it again. */
    public static final class MadeAlready extends Refusal {
        MadeAlready() {
            super(HttpStatus.CONFLICT, "checkins.refusal.link-made");
        }
    }

    /**
     * A link that was just made.
     *
     * @param token to be shown once
     * @param program the neutral name of the program, for the message it is sent with
     */
    public record Made(UUID id, String token, Instant expiresAt, String program) {}

    /** What came of following a link. */
    public sealed interface Followed {
        /**
         * It opened.
         *
         * @param device the secret by which this device is known again
         */
        record Opened(Principal pass, UUID checkinId, String device) implements Followed {}

        /**
         * It opens nothing here: nobody made it, it expired, its check-in is finished, a newer one was made, or another
         * device was the first. Which of these is not told, so that nobody learns from an answer that a link was real.
         */
        record Nothing() implements Followed {}
    }

    /**
     * Makes a link for the person's next check-in; earlier links to the same check-in end.
     *
     * @throws MadeAlready when it was made before
     */
    @Transactional
    public Made make(Principal who, Wanted wanted) {
        var person = wanted.personId();
        var checkin =
                checkins.open(who, new Checkins.Opening(person, wanted.answeredBy(), Mode.LINK, wanted.language()));
        if (store.find(wanted.id()).isPresent()) throw new MadeAlready();
        var now = clock.instant();
        var until = now.plus(settings.linkLife());
        var made = new Made(wanted.id(), random(), until, store.program(person).orElse(""));
        store.endAll(checkin, now);
        store.insert(new LinkStore.NewLink(
                made.id(), "link", digest(made.token()), null, checkin, person, who.id(), now, until));
        return made;
    }

    /** Prepares the device in hand for the person's next check-in: the pass to go on with there. */
    @Transactional
    public Principal handOver(Principal who, UUID personId, AnsweredBy answeredBy, String language) {
        var opening = new Checkins.Opening(personId, answeredBy, Mode.TABLET, language);
        var checkin = checkins.open(who, opening);
        var now = clock.instant();
        var id = Ids.next();
        var device = digest(random());
        store.endAll(checkin, now);
        store.insert(new LinkStore.NewLink(
                id,
                "tablet",
                digest(random()),
                device,
                checkin,
                personId,
                who.id(),
                now,
                now.plus(settings.tabletLife())));
        return Principal.pass(id, called(who, personId), personId, checkin);
    }

    /** Whether a link or a tablet of the person is out that still opens something. */
    @Transactional(readOnly = true)
    public boolean isOut(UUID personId) {
        return store.isOut(personId, clock.instant());
    }

    /** The person wishes it, or a message went astray: what is out opens nothing from now on. */
    @Transactional
    public void withdraw(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, personId, "link");
        store.endAllOf(personId, clock.instant());
    }

    /** So that whoever is handed the tablet sees whether it is meant for them. */
    private String called(Principal who, UUID personId) {
        return access.may(who, Verb.READ, DataClass.CONTACT_DETAILS, personId)
                ? people.name(who, personId).shown()
                : "";
    }

    /**
     * Follows a link.
     *
     * @param device by which this device said it is known; null where it said nothing
     */
    @Transactional
    public Followed follow(String token, @Nullable String device) {
        // Above the net: whoever follows a link is nobody yet, and its secret is what they show.
        return net.above(() -> opened(digest(token), device));
    }

    private Followed opened(byte[] token, @Nullable String device) {
        var found = store.byToken(token);
        if (found.isEmpty()) return new Followed.Nothing();
        var link = found.get();
        boolean over = link.endedAt() != null || !link.expiresAt().isAfter(clock.instant());
        var secret = device == null ? random() : device;
        if (over || !store.bind(link.id(), digest(secret), clock.instant())) return new Followed.Nothing();
        return new Followed.Opened(
                Principal.pass(link.id(), "", link.personId(), link.checkinId()), link.checkinId(), secret);
    }

    /** Above the net: until this is known, nobody asks. */
    @Override
    public Optional<UUID> personOf(UUID passId) {
        return net.above(() -> store.find(passId)).map(LinkStore.Link::personId);
    }

    /** The pass with which that principal came, if it still opens its check-in or its result. */
    @Transactional(readOnly = true)
    public Optional<Pass> pass(Principal who) {
        if (who.kind() != Principal.Kind.PASS) return Optional.empty();
        return store.find(who.id()).map(link -> link.pass(clock.instant()));
    }

    /** Whether the pass with which that principal came opened the questions at that moment. */
    @Transactional(readOnly = true)
    public boolean wasOpen(Principal who, Instant at) {
        return store.find(who.id()).filter(link -> link.isOpen(at)).isPresent();
    }

    /** All links and tablets of the check-in end: it is finished, and what came of it is shown there for a while. */
    @Transactional
    public void finish(UUID checkinId) {
        var now = clock.instant();
        store.finish(checkinId, now, now.plus(settings.afterwards()));
    }

    /**
     * What a pass still opens.
     *
     * @param answers the questions can be answered
     * @param result the result can be looked at
     */
    public record Pass(boolean tablet, boolean answers, boolean result) {}

    private static String random() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
