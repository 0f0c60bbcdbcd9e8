package health.attune.groups;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.staff.ProgramStaff;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who stands how to a group: works in its program, leads clinical work there, or facilitates it. */
@Component
class GroupReach {
    /** That somebody takes part in a protected group; another subject, so that neither entry stands for the other. */
    static final Access.Ask LABELED = new Access.Ask(Verb.READ, DataClass.SUBSTANCE_USE_RECORD, "protected group");

    private final Accounts accounts;
    private final ProgramStaff staff;
    private final Programs programs;
    private final GroupStore store;
    private final FacilitatorStore facilitators;

    GroupReach(
            Accounts accounts, ProgramStaff staff, Programs programs, GroupStore store, FacilitatorStore facilitators) {
        this.accounts = accounts;
        this.staff = staff;
        this.programs = programs;
        this.store = store;
        this.facilitators = facilitators;
    }

    boolean worksIn(Principal who, Program program) {
        return who.isStaff() && staff.worksIn(who.id(), program);
    }

    /** The group, for somebody who works where it meets; for all others it is not there. */
    Group seen(Principal who, UUID groupId) {
        var group = store.find(groupId).orElseThrow(NotThere::new);
        var program = programs.program(group.programId());
        if (!worksIn(who, program) && !leads(who, program)) throw new NotThere();
        return group;
    }

    /** The same, for somebody who facilitates it now. */
    Group facilitated(Principal who, UUID groupId) {
        var group = store.find(groupId).orElseThrow(NotThere::new);
        if (!facilitates(who, group)) throw new NotThere();
        return group;
    }

    boolean isProtected(Group group) {
        return programs.program(group.programId()).part2();
    }

    boolean facilitates(Principal who, Group group) {
        return worksIn(who, programs.program(group.programId()))
                && facilitators.of(group.id()).stream()
                        .anyMatch(one -> one.accountId().equals(who.id()));
    }

    /** Whoever facilitates it decides who else does, and so does a clinical leader of the site. */
    boolean arranges(Principal who, Group group) {
        return facilitates(who, group) || leads(who, programs.program(group.programId()));
    }

    private boolean leads(Principal who, Program program) {
        var site = programs.site(program.siteId());
        return accounts.leads(who, site.organizationId(), site.id());
    }
}
