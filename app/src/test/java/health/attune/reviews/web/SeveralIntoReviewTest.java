package health.attune.reviews.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.caseload.Several;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Several of a caseload are put before a consultant at once. */
@AttuneTest
class SeveralIntoReviewTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    ApplicationContext service;

    @Autowired
    JdbcClient jdbc;

    private UUID site;
    private UUID program;
    private Principal manager;
    private Principal consultant;
    private UUID amina;
    private Several several;

    @BeforeEach
    void aCaseload() {
        site = world.site();
        program = world.program(site);
        manager = world.staff("care-manager", site, program);
        consultant = world.staff("psychiatric-consultant", site, program);
        amina = caseload.person(manager, program, "Amina Ali");
        caseload.person(manager, program, "Bruno Bell");
        several = new Several(web, manager, "reviews.several");
    }

    @Test
    void theyAreInReviewOnceAndTheConsultantSeesThem() throws Exception {
        var look = several.look(several.shown());
        assertThat(look).contains("Put 2 into review", "value=\"" + consultant.id() + "\"");
        assertThat(inReview()).isZero();
        assertThat(several.takeTwiceInto("reviews.review", service, Several.chosenIn(look), asked(consultant)))
                .allSatisfy(page -> assertThat(page).contains("2 are in review now."));
        assertThat(several.take(Several.chosenIn(look), asked(consultant)).getContentAsString())
                .contains("2 are in review now.");
        assertThat(inReview()).isEqualTo(2);
        assertThat(new Several(web, consultant, "reviews.several").shown()).hasSize(2);
    }

    @Test
    void whoeverIsInReviewAlreadyIsToldApart() throws Exception {
        var before = several.look(several.shown());
        var colleague = world.staff("care-manager", site, program);
        world.joinTeam(colleague, caseload.episodeOf(amina), false);
        var theirs = new Several(web, colleague, "reviews.several");
        theirs.take(Several.chosenIn(theirs.look(theirs.shown())), asked(consultant));
        assertThat(several.take(Several.chosenIn(before), asked(consultant)).getContentAsString())
                .contains("1 is in review now.", "Not done for 1", "Amina Ali");
        assertThat(inReview()).isEqualTo(2);
        assertThat(several.look(several.shown())).contains("Not for 2", "In review already.");
    }

    @Test
    void aConsultantOfAnotherProgramIsNobodys() throws Exception {
        var second = world.program(site);
        world.alsoHolds(manager, "care-manager", Grant.Place.of(second, site));
        caseload.person(manager, second, "Olga Other");
        assertThat(several.look(several.shown())).contains("Not for 1", "no psychiatric consultant");
        world.staff("psychiatric-consultant", site, second);
        var look = several.look(several.shown());
        assertThat(several.take(Several.chosenIn(look), asked(consultant)).getContentAsString())
                .contains("2 are in review now.", "That consultant is none of their program.", "Olga Other");
    }

    /** They write to the record and arrange nothing. */
    @Test
    void aConsultantLetsNobodyIn() throws Exception {
        several.take(Several.chosenIn(several.look(several.shown())), asked(consultant));
        var theirs = new Several(web, consultant, "reviews.several");
        assertThat(theirs.look(theirs.shown())).contains("Not for 2", "You may not put them into review.");
    }

    private static Map<String, String> asked(Principal consultant) {
        return Map.of("consultant", consultant.id().toString(), "questions", "Is the dose high enough?");
    }

    private long inReview() {
        return jdbc.sql("select count(*) from reviews.review where program_id = ? and ended_at is null")
                .param(program)
                .query(Long.class)
                .single();
    }
}
