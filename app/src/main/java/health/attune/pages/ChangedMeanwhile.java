package health.attune.pages;

import org.springframework.http.HttpStatus;

/** Somebody else changed the same thing first; theirs is kept, and what was typed now is not saved. */
public final class ChangedMeanwhile extends Refusal {

    public ChangedMeanwhile() {
        super(HttpStatus.CONFLICT, "pages.error.409");
    }
}
