package health.attune.drill.load;

import health.attune.drill.clients.Desk;
import health.attune.drill.clients.SignIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/** Staff who have signed in, each role in some browsers at the same time. */
final class Staff {
    private static final Pattern PERSON = Pattern.compile("href=\"/people/([0-9a-f-]{36})\"");
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:static|webjars|_static)/[^\"]+)\"");
    private final List<Member> members;
    private final List<String> files;

    private Staff(List<Member> members, List<String> files) {
        this.members = List.copyOf(members);
        this.files = List.copyOf(files);
    }

    /** Who they are in the demonstration; an account has eight sessions at once at most. */
    enum Role {
        CARE_MANAGER("care-manager", 6),
        THERAPIST("therapist", 4),
        FRONT_DESK("front-desk", 4),
        MANAGER("manager", 2),
        ADMINISTRATOR("system-administrator", 1);

        private final String login;
        private final int sessions;

        Role(String login, int sessions) {
            this.login = login;
            this.sessions = sessions;
        }
    }

    /** One browser, and whose pages it has a link to. */
    record Member(Role role, Desk desk, List<UUID> people) {}

    /** Signs everybody in. */
    static Staff signedIn(String address, List<SignIn> everybody) throws IOException {
        var members = new ArrayList<Member>();
        var files = List.<String>of();
        for (var role : Role.values()) {
            var who = everybody.stream()
                    .filter(one -> one.login().startsWith(role.login + "@"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The demonstration tells no sign-in of a " + role.login));
            for (int i = 0; i < role.sessions; i++) {
                var desk = Desk.signedIn(address, who);
                var page = desk.browser().open("/");
                var people =
                        page.findAll(PERSON).distinct().map(UUID::fromString).toList();
                if (files.isEmpty()) files = page.findAll(FILE).distinct().toList();
                members.add(new Member(role, desk, people));
            }
        }
        return new Staff(members, files);
    }

    /** A browser of one of these roles. */
    Member any(SplittableRandom chance, Role... roles) {
        var fitting = members.stream()
                .filter(one -> List.of(roles).contains(one.role()))
                .toList();
        var member = fitting.get(chance.nextInt(fitting.size()));
        return new Member(member.role(), member.desk().copy(), member.people());
    }

    /** The address of a style, a script or a picture of the pages. */
    String file(SplittableRandom chance) {
        return files.get(chance.nextInt(files.size()));
    }

    int sessions() {
        return members.size();
    }
}
