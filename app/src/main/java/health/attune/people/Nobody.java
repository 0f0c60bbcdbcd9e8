package health.attune.people;

import java.util.UUID;

/**
 * The one person who is nobody, in whose name the service shows itself that an answer still reaches somebody. The
 * organization, site and program that serve them bear the same id; {@code people.is_nobody} says the same in SQL.
 */
public final class Nobody {
    public static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000000");

    private Nobody() {}

    public static boolean is(UUID id) {
        return id.equals(ID);
    }
}
