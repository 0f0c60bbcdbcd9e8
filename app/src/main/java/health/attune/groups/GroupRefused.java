package health.attune.groups;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** What a group can't take: each says what it is, and that nothing was changed. */
public final class GroupRefused extends Refusal {

    private GroupRefused(String what) {
        super(HttpStatus.CONFLICT, "groups.refused." + what);
    }

    static GroupRefused full() {
        return new GroupRefused("full");
    }

    static GroupRefused closed() {
        return new GroupRefused("closed");
    }

    static GroupRefused over() {
        return new GroupRefused("over");
    }

    /** What was a mistake is found within days; later on they join again. */
    static GroupRefused tooLate() {
        return new GroupRefused("too-late");
    }

    /** Whoever takes part is served by the program that the group is of. */
    static GroupRefused notServed() {
        return new GroupRefused("not-served");
    }

    /** Only who works in the program can facilitate a group of it. */
    static GroupRefused notOnStaffHere() {
        return new GroupRefused("not-on-staff-here");
    }

    static GroupRefused nobodyLeft() {
        return new GroupRefused("nobody-left");
    }
}
