package health.attune.pages;

import org.springframework.http.HttpStatus;

/** Not there, or not for this reader: the two look alike, so that nobody learns that a person exists. */
public final class NotThere extends Refusal {

    public NotThere() {
        super(HttpStatus.NOT_FOUND, "pages.error.404");
    }
}
