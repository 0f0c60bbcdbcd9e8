package health.attune.simulator.sites;

import static health.attune.simulator.sites.AssetDomain.*;
import static health.attune.simulator.sites.Discipline.*;

import health.attune.simulator.chance.Codes;
import java.util.List;

/** The ways of helping that the network knows, each with the assets it sets out to build and who gives it. */
public enum ProgramKind {
    COLLABORATIVE_CARE(
            new Words("Collaborative care", "Wellness visits"),
            List.of(WELLBEING, RESILIENCE, SUPPORT),
            List.of(CARE_MANAGER, PRIMARY_CARE, PSYCHIATRIC_CONSULTANT),
            new Days(130, 300)),
    PSYCHOTHERAPY(
            new Words("Psychotherapy", "Appointments"),
            List.of(RESILIENCE, HOPE, WELLBEING),
            List.of(THERAPIST, PRIMARY_CARE),
            new Days(70, 210)),
    TASK_SHARED_COUNSELING(
            new Words("Friendship counseling", "Coaching visits"),
            List.of(WELLBEING, HOPE, CONNECTION),
            List.of(COMMUNITY_WORKER, CARE_MANAGER),
            new Days(56, 130)),
    GROUP(
            new Words("Peer support group", "Group meetings"),
            List.of(CONNECTION, HOPE),
            List.of(PEER, SOCIAL_WORKER),
            new Days(90, 365)),
    ACT(
            new Words("Assertive community treatment", "Community visits"),
            List.of(SUPPORT, CONNECTION, PURPOSE),
            List.of(SOCIAL_WORKER, PSYCHIATRIC_CONSULTANT, PEER, THERAPIST),
            new Days(400, 900)),
    IPS(
            new Words("Supported employment (IPS)", "Career visits"),
            List.of(PURPOSE, RESILIENCE),
            List.of(EMPLOYMENT_SPECIALIST, THERAPIST),
            new Days(150, 400)),
    CASE_MANAGEMENT(
            new Words("Case management", "Support visits"),
            List.of(SUPPORT, CONNECTION),
            List.of(SOCIAL_WORKER, PRIMARY_CARE),
            new Days(60, 240)),
    EARLY_INTERVENTION(
            new Words("Young people's early intervention", "Youth visits"),
            List.of(HOPE, PURPOSE, RESILIENCE),
            List.of(THERAPIST, PEER, PSYCHIATRIC_CONSULTANT),
            new Days(120, 365));

    /** What staff call it, and what reminders and calendars call it. */
    private record Words(String name, String neutralName) {}

    /** The shortest and longest planned course. */
    public record Days(int shortest, int longest) {}

    private final Words words;
    private final List<AssetDomain> builds;
    private final List<Discipline> team;
    private final Days length;

    ProgramKind(Words words, List<AssetDomain> builds, List<Discipline> team, Days length) {
        this.words = words;
        this.builds = builds;
        this.team = team;
        this.length = length;
    }

    public String title() {
        return words.name();
    }

    public String neutralTitle() {
        return words.neutralName();
    }

    public List<AssetDomain> builds() {
        return builds;
    }

    /** Who works with a person in it, the lead first. */
    public List<Discipline> team() {
        return team;
    }

    public Days length() {
        return length;
    }

    /** As data calls it: {@code collaborative-care}. */
    public String code() {
        return Codes.of(this);
    }
}
