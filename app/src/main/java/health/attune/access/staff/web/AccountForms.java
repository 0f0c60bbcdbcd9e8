package health.attune.access.staff.web;

/** The forms on the page of an account as they were typed, so that a fault costs nobody their typing. */
public record AccountForms(GrantForm grant, LastDayForm end, LeaveForm leave) {

    static AccountForms nothing() {
        return new AccountForms(GrantForm.blank(), LastDayForm.blank(), LeaveForm.blank());
    }

    static AccountForms of(GrantForm grant) {
        return new AccountForms(grant, LastDayForm.blank(), LeaveForm.blank());
    }

    static AccountForms of(LastDayForm end) {
        return new AccountForms(GrantForm.blank(), end, LeaveForm.blank());
    }

    static AccountForms of(LeaveForm leave) {
        return new AccountForms(GrantForm.blank(), LastDayForm.blank(), leave);
    }
}
