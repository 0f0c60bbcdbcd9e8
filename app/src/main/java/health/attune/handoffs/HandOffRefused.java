package health.attune.handoffs;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** What a hand-off can't be: each says why, and what to do instead. */
public final class HandOffRefused extends Refusal {

    private static final String SLOT_TAKEN = "slot-taken";
    private static final String KEPT = "kept";
    private final String what;

    private HandOffRefused(String what) {
        super(HttpStatus.CONFLICT, "handoffs.refused." + what);
        this.what = what;
    }

    /** The sentence in the message files. */
    public String key() {
        return "handoffs.refused." + what;
    }

    /** The field of the form that needs another look. */
    public String field() {
        return switch (what) {
            case SLOT_TAKEN -> "slot";
            case KEPT -> "time";
            default -> "to";
        };
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
        return new HandOffRefused(SLOT_TAKEN);
    }

    /** Whoever offered it no longer cares for the person, and so can hand nobody on. */
    static HandOffRefused lapsed() {
        return new HandOffRefused("lapsed");
    }

    /** It ended meanwhile, as all that is open about a person does when they die. */
    static HandOffRefused closed() {
        return new HandOffRefused("closed");
    }

    /** One worker can be met by one person at a time. */
    static HandOffRefused kept() {
        return new HandOffRefused(KEPT);
    }

    static HandOffRefused died() {
        return new HandOffRefused("died");
    }

    static HandOffRefused notThere() {
        return new HandOffRefused("not-there");
    }
}
