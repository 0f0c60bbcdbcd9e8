package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Days are those of a site: the day of the machine differs from it for hours of every night. */
class DaysTest {
    private static final Pattern DAY_OF_THE_MACHINE =
            Pattern.compile("\\bLocalDate(Time)?\\s*\\.now\\(\\s*(\\)|ZoneOffset|ZoneId\\.systemDefault)");

    @Test
    void nobodyAsksTheMachineWhatDayItIs() throws IOException {
        var asking = new ArrayList<String>();
        for (var file : JavaSources.all())
            if (DAY_OF_THE_MACHINE.matcher(Files.readString(file)).find()) asking.add(JavaSources.name(file));
        assertThat(asking).isEmpty();
    }
}
