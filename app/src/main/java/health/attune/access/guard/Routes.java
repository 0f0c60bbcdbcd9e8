package health.attune.access.guard;

import health.attune.access.Principal;
import health.attune.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The policy of every address, read from {@code access/routes/<module>.csv}: method, path, who may come, what is done
 * there with which class of data, and {@code fresh} where whoever comes has to have proved who they are a short while
 * ago. An address without an entry is closed.
 */
@Component
public class Routes {
    private static final Map<String, Predicate<Role>> GROUPS =
            Map.of("meets-people", Role::meetsPeople, "opens-records", Role::opensRecords);

    private final Map<String, Route> routes = new HashMap<>();

    Routes() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:access/routes/*.csv")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(Route::parse)
                        .forEach(this::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entry of that method and path pattern; null when there is none. */
    public @Nullable Route find(String method, String pattern) {
        return routes.get(method + " " + pattern);
    }

    /** All entries as {@code METHOD /path}. */
    public Set<String> addresses() {
        return Set.copyOf(routes.keySet());
    }

    private void add(Route route) {
        if (routes.put(route.method() + " " + route.path(), route) != null)
            throw new IllegalStateException("Two policy entries for " + route.method() + " " + route.path() + ".");
    }

    /**
     * One address.
     *
     * @param open whether anybody may come, signed in or not
     * @param kinds who may come when it is not open
     * @param roles with which of these roles, in force at that moment, a member of staff may come; empty for any
     * @param fresh whether whoever comes has to have proved who they are a short while ago
     */
    public record Route(
            String method,
            String path,
            boolean open,
            Set<Principal.Kind> kinds,
            Set<Role> roles,
            String use,
            boolean fresh) {

        static Route parse(String line) {
            var cells = line.split(",", -1);
            boolean fresh = cells.length == 5 && cells[4].equals("fresh");
            boolean whole = cells.length == 4 || fresh || (cells.length == 5 && cells[4].isEmpty());
            if (!whole)
                throw new IllegalStateException("A policy entry has method,path,who,use[,fresh] and not: " + line);
            boolean open = cells[2].equals("anyone");
            var kinds = EnumSet.noneOf(Principal.Kind.class);
            var roles = EnumSet.noneOf(Role.class);
            if (!open)
                for (var word : cells[2].split(" ", -1)) {
                    var parts = word.split(":", 2);
                    kinds.add(Principal.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)));
                    if (parts.length == 2) roles.addAll(roles(parts, line));
                }
            return new Route(cells[0], cells[1], open, kinds, roles, cells[3], fresh);
        }

        private static Collection<Role> roles(String[] parts, String line) {
            if (!parts[0].equals("staff")) throw new IllegalStateException("Only staff has roles: " + line);
            var group = GROUPS.get(parts[1]);
            if (group != null) return Arrays.stream(Role.values()).filter(group).toList();
            return List.of(Role.of(parts[1])
                    .orElseThrow(() -> new IllegalStateException("There is no such role in: " + line)));
        }

        public boolean asksForRoles() {
            return !roles.isEmpty();
        }

        /** Whether that principal, with the roles they hold now, may come; null is a visitor. */
        public boolean admits(@Nullable Principal who, Set<Role> rolesNow) {
            if (open) return true;
            if (who == null || !kinds.contains(who.kind())) return false;
            return !who.isStaff() || roles.isEmpty() || roles.stream().anyMatch(rolesNow::contains);
        }
    }
}
