package health.attune.access.staff.web;

/** What was typed into the forms on the page of an account, so that a fault costs nobody their typing. */
public record Typed(GrantForm grant, LastDayForm end, LeaveForm leave) {

    static Typed nothing() {
        return new Typed(GrantForm.blank(), LastDayForm.blank(), LeaveForm.blank());
    }

    static Typed of(GrantForm grant) {
        return new Typed(grant, LastDayForm.blank(), LeaveForm.blank());
    }

    static Typed of(LastDayForm end) {
        return new Typed(GrantForm.blank(), end, LeaveForm.blank());
    }

    static Typed of(LeaveForm leave) {
        return new Typed(GrantForm.blank(), LastDayForm.blank(), leave);
    }
}
