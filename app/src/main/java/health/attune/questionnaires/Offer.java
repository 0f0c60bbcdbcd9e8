package health.attune.questionnaires;

import health.attune.instruments.Instrument;
import health.attune.instruments.licences.Licence;

/**
 * An instrument as a site has it.
 *
 * @param text whether its questions may be shown here, and why or why not; scores may always be entered
 * @param imported brought by the organization itself under its own licence
 */
public record Offer(Instrument instrument, Licence.Decision text, boolean imported) {

    /** True where a person can be asked its questions here. */
    public boolean isOn() {
        return text.granted();
    }
}
