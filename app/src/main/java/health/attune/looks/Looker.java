package health.attune.looks;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something with a person's data, as the person knows them.
 *
 * @param key what the page's address names them by
 * @param name of a member of staff; null for all others
 * @param role the word of the role that they hold or held last; null for all others
 * @param actors the accounts, passes or jobs that they are
 */
public record Looker(
        Kind kind,
        String key,
        @Nullable String name,
        @Nullable String role,
        Collection<UUID> actors) {

    /** What somebody is to the person. */
    public enum Kind {
        /** The person themself, signed in. */
        YOU,
        /** Whoever had a link to a check-in, or the tablet it was on. */
        PASS,
        /** A member of staff. */
        STAFF,
        /** A job of the service. */
        SERVICE,
        /** Data that the organization took in from elsewhere. */
        IMPORT
    }

    static Looker several(Kind kind, List<UUID> actors) {
        return new Looker(kind, kind.name().toLowerCase(java.util.Locale.ROOT), null, null, actors);
    }

    static Looker staff(UUID account, @Nullable String name, @Nullable String role) {
        return new Looker(Kind.STAFF, account.toString(), name, role, List.of(account));
    }

    boolean is(@Nullable UUID actor) {
        return actor == null ? kind == Kind.SERVICE : actors.contains(actor);
    }
}
