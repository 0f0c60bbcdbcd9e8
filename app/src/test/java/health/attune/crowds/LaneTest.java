package health.attune.crowds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaneTest {

    @ParameterizedTest
    @CsvSource({
        "/alerts, FIRST",
        "/alerts/0198/acknowledgement, FIRST",
        "/checkins/0198/answers/9, FIRST",
        "/links, LINKS",
        "/break-glass, FIRST",
        "/break-glass/openings/0198, FIRST",
        "/people/0198/safety-plan, FIRST",
        "/people/0198/safety-plan/versions, FIRST",
        "/people/0198/goals/safety-plan, OTHERS",
        "/people/safety-plan, OTHERS",
        "/me/safety-plan, FIRST",
        "/follow-ups/0198, FIRST",
        "/sign-in, DOOR",
        "/sign-in/code, DOOR",
        "/, OTHERS",
        "/people, OTHERS",
        "/people/0198/links, OTHERS",
        "/alertsandmore, OTHERS",
        "/statics, OTHERS",
        "'', OTHERS"
    })
    void cryForHelpAndDoorHavePlacesOfTheirOwn(String path, Lane lane) {
        assertThat(Lane.of(path)).contains(lane);
    }

    @ParameterizedTest
    @CsvSource({"/livez", "/readyz", "/actuator/health", "/static/attune.css", "/webjars/htmx.org/dist/htmx.min.js"})
    void healthAndFilesNeedNone(String path) {
        assertThat(Lane.of(path)).isEmpty();
    }
}
