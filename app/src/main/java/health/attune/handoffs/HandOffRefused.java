package health.attune.handoffs;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** What a hand-off can't be: each says why, and what to do instead. */
public final class HandOffRefused extends Refusal {

    private HandOffRefused(String what) {
        super(HttpStatus.CONFLICT, "handoffs.refused." + what);
    }

    /** What a program under 42 CFR Part 2 knows leaves it by consent, and not by a list. */
    static HandOffRefused protectedRecord() {
        return new HandOffRefused("protected");
    }

    /** Somebody else was first, or it was taken back. */
    static HandOffRefused answered() {
        return new HandOffRefused("answered");
    }

    static HandOffRefused slotTaken() {
        return new HandOffRefused("slot-taken");
    }

    /** Whoever offered it no longer cares for the person, and so can hand nobody on. */
    static HandOffRefused lapsed() {
        return new HandOffRefused("lapsed");
    }

    static HandOffRefused notThere() {
        return new HandOffRefused("not-there");
    }
}
