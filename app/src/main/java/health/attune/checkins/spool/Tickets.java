package health.attune.checkins.spool;

import health.attune.access.Principal;
import health.attune.keys.ServiceKey;
import health.attune.pages.CrisisHelp;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the tickets of questions' pages and reads them again; neither needs the database. */
@Component
public class Tickets {
    /** As long as a session lasts at most: nobody's page is open longer than they are signed in. */
    private static final Duration LIFE = Duration.ofHours(12);

    private static final Duration LIFE_OF_PASS = Duration.ofHours(4);
    private static final byte[] PLACE = "ticket".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "ending".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Seal seal;
    private final Clock clock;

    Tickets(ServiceKey key, Clock clock) {
        this.seal = new Seal(key, "checkins.ticket");
        this.clock = clock;
    }

    /** Which question is asked, in which language. */
    public record Asked(UUID checkinId, UUID responseId, String item, String language) {}

    public String issue(Principal bearer, Asked asked, CrisisHelp help) {
        var until = clock.instant().plus(bearer.kind() == Principal.Kind.PASS ? LIFE_OF_PASS : LIFE);
        return sealed(Ticket.of(bearer, asked, until, help), PLACE);
    }

    public String issue(Ending ending) {
        return sealed(ending, END);
    }

    private String sealed(Record said, byte[] place) {
        var sealed = seal.seal(JSON.writeValueAsBytes(said), place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty where it is none of ours. */
    public Optional<Ticket> read(String ticket) {
        return opened(ticket, PLACE, Ticket.class);
    }

    /** The same for the last page. */
    public Optional<Ending> readEnding(String ending) {
        return opened(ending, END, Ending.class);
    }

    private <T> Optional<T> opened(String text, byte[] place, Class<T> kind) {
        try {
            var sealed = Base64.getUrlDecoder().decode(text);
            return Optional.of(JSON.readValue(seal.open(sealed, place), kind));
        } catch (IllegalArgumentException | JacksonException | Seal.Broken e) {
            return Optional.empty();
        }
    }
}
