package health.attune.assets.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.assets.Diary;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Beside whom a person's page places them, and what of their answers that is about. */
@AttuneTest
class ComparedGroupsTest {
    private static final LocalDate TODAY = World.today();

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    ApplicationContext service;

    private UUID personId;
    private Principal person;
    private Diary diary;

    @BeforeEach
    void aPersonInCare() {
        personId = world.person("Rosa", "Díaz");
        person = world.account(personId);
        world.episode(personId, world.program(world.site()));
        diary = new Diary(service);
    }

    @Test
    void whoIsComparedWithPatientsIsNotToldOfPeopleInGeneral() throws Exception {
        diary.answer(personId, TODAY.minusDays(40), "qpr-15", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        diary.answer(personId, TODAY, "qpr-15", 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        assertThat(page())
                .contains("On a scale where 50 is the average of people who are in care")
                .contains("The shaded part shows people who are in care, not people in general.")
                .doesNotContain("the average of people in general");
    }

    @Test
    void onlyWhatThePictureIsMadeOfStandsBesideIt() throws Exception {
        diary.answer(personId, TODAY.minusDays(300), "swls", 4, 4, 4, 4, 4);
        diary.answer(personId, TODAY, "who-5", 3, 3, 3, 3, 3);
        assertThat(page())
                .contains("This score was answered too and is not part of the picture.")
                .doesNotContain("Satisfaction With Life Scale)");
    }

    private String page() throws Exception {
        return web.perform(get("/me").with(as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
