package health.attune.checkins.web.desk;

import java.util.UUID;

/** Whose answers to which instrument an address names. */
record EntryTarget(UUID personId, String instrumentId) {

    String base() {
        return "/people/" + personId;
    }
}
