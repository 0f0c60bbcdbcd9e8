package health.attune.simulator.sites;

import static health.attune.simulator.sites.Discipline.*;

import health.attune.simulator.chance.Codes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How large a network is made. Person number n is the same in all of them; only who works with them differs. */
public enum Size {
    /** For tests: two workers at each site, the other disciplines once for all. */
    SMALL(120, 3),
    /** A community health center with three sites, one for each integration model. */
    CLINIC(1_200, 3),
    /** A county: the same kinds of site, forty-two of each and five times as busy. */
    COUNTY(250_000, 126);

    private static final List<Discipline> SHARED =
            List.of(PSYCHIATRIC_CONSULTANT, PRIMARY_CARE, SOCIAL_WORKER, PEER, FRONT_DESK, SUPERVISOR);
    private static final List<Discipline> NETWORK =
            List.of(MANAGER, QUALITY_ANALYST, PRIVACY_OFFICER, SYSTEM_ADMINISTRATOR);
    private static final List<Discipline> EVERYWHERE = List.of(
            CARE_MANAGER,
            CARE_MANAGER,
            THERAPIST,
            PSYCHIATRIC_CONSULTANT,
            PRIMARY_CARE,
            SOCIAL_WORKER,
            PEER,
            FRONT_DESK,
            SUPERVISOR);

    private final int people;
    private final int sites;

    Size(int people, int sites) {
        this.people = people;
        this.sites = sites;
    }

    public int people() {
        return people;
    }

    public int sites() {
        return sites;
    }

    /** The posts of that site, one entry each; the first site also carries those of the whole network. */
    List<Discipline> postsAt(int site, IntegrationModel model) {
        var network = site == 0 ? NETWORK.stream() : Stream.<Discipline>empty();
        return Stream.concat(atSite(site, model), network).toList();
    }

    private Stream<Discipline> atSite(int site, IntegrationModel model) {
        var full = Stream.concat(EVERYWHERE.stream(), only(model)).sorted();
        return switch (this) {
            case SMALL -> Stream.concat(Stream.of(CARE_MANAGER, THERAPIST), site == 0 ? SHARED.stream() : Stream.of());
            case CLINIC -> full;
            case COUNTY -> full.flatMap(post -> Stream.of(post, post, post, post, post));
        };
    }

    private static Stream<Discipline> only(IntegrationModel model) {
        return switch (model) {
            case IN_HOUSE -> Stream.of(COMMUNITY_WORKER, THERAPIST);
            case CO_LOCATED -> Stream.of(THERAPIST, EMPLOYMENT_SPECIALIST);
            case FACILITATED_REFERRAL -> Stream.of(COMMUNITY_WORKER);
        };
    }

    /** The size of that name, such as {@code clinic}. */
    public static Size named(String name) {
        return Arrays.stream(values())
                .filter(size -> size.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no size \"" + name + "\". Choose one of: "
                        + Arrays.stream(values()).map(Size::code).collect(Collectors.joining(", ")) + "."));
    }

    /** As commands call it: {@code clinic}. */
    public String code() {
        return Codes.of(this);
    }
}
