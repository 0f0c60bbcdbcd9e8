package health.attune.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The work a member of staff is trusted with, granted with dates; alone it never opens a person's record. */
public enum Role {
    CARE_MANAGER,
    THERAPIST,
    PSYCHIATRIC_CONSULTANT,
    PRIMARY_CARE,
    NURSE,
    SOCIAL_WORKER,
    CASE_MANAGER,
    PEER,
    COMMUNITY_WORKER,
    EMPLOYMENT_SPECIALIST,
    GROUP_FACILITATOR,
    SUPERVISOR,
    FRONT_DESK,
    MANAGER,
    QUALITY_ANALYST,
    PRIVACY_OFFICER,
    SYSTEM_ADMINISTRATOR;

    /** Whether people's records may be opened in this role at all, given a relationship; never in the others. */
    public boolean meetsPeople() {
        return switch (this) {
            case MANAGER, QUALITY_ANALYST, PRIVACY_OFFICER, SYSTEM_ADMINISTRATOR -> false;
            default -> true;
        };
    }

    /** Whether the record itself may be opened in this role, given a relationship: not at the desk. */
    public boolean opensRecords() {
        return meetsPeople() && this != FRONT_DESK;
    }

    /**
     * Whether it is held by clinicians, who judge risk and close alerts; the others act on an alert up to there. Which
     * roles these are is ours to propose: licence is a matter of each state and employer.
     */
    public boolean isClinician() {
        return switch (this) {
            case CARE_MANAGER, THERAPIST, PSYCHIATRIC_CONSULTANT, PRIMARY_CARE, NURSE, SOCIAL_WORKER, SUPERVISOR ->
                true;
            default -> false;
        };
    }

    /**
     * Whether it leads clinical work, so that its holder answers for the rules by which alerts are raised; ours to
     * propose, as is who counts as a clinician.
     */
    public boolean leadsClinically() {
        return this == SUPERVISOR || this == PSYCHIATRIC_CONSULTANT;
    }

    /** The role as files, forms and the database write it, such as {@code care-manager}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its name in the message files. */
    public String key() {
        return "access.role." + word();
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
