package health.attune.programs;

import health.attune.pages.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a site offers to people.
 *
 * @param neutralName how reminders, calendars and mails name it, since attendance itself may be protected
 * @param builds the asset domains it sets out to build, such as {@code hope}
 * @param part2 whether its records are substance use disorder records under 42 CFR Part 2
 * @param fallbackAccountId who is told of an alert when a team names nobody
 */
public record Program(
        UUID id,
        UUID siteId,
        String name,
        String neutralName,
        List<String> builds,
        boolean part2,
        @Nullable UUID fallbackAccountId,
        int version) {
    /** The domains of psychosocial assets that a program may build. */
    public static final List<String> DOMAINS =
            List.of("wellbeing", "resilience", "hope", "purpose", "connection", "support");

    public Program {
        for (var domain : builds)
            if (!DOMAINS.contains(domain))
                throw new IllegalArgumentException("There is no asset domain named " + domain + ".");
        builds = DOMAINS.stream().filter(List.copyOf(builds)::contains).toList();
    }

    /** The name for those who need not know more than where and when: attendance itself may be protected. */
    public String openName() {
        return part2 ? neutralName : name;
    }

    /** Its records were written under 42 CFR Part 2, and stay so. */
    public static final class StaysMarked extends Refusal {
        StaysMarked() {
            super(HttpStatus.UNPROCESSABLE_ENTITY, "programs.refused.stays-marked");
        }
    }
}
