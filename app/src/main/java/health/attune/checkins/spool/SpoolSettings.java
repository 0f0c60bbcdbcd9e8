package health.attune.checkins.spool;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param folder where answers wait that the database can't take in, best on another volume than the database; blank or
 *     absent, a folder of the data folder
 * @param most how much one instance keeps; beyond it, people are told that their answer was not received
 */
@ConfigurationProperties("attune.spool")
record SpoolSettings(
        @Nullable String folder, @DefaultValue("64MB") DataSize most) {

    SpoolSettings {
        if (most.toBytes() < 0)
            throw new IllegalArgumentException(
                    "The most that the spool keeps can't be below 0. Mend ATTUNE_SPOOL_MOST.");
    }
}
