package health.attune.questionnaires.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.instruments.Score;
import health.attune.programs.Programs;
import health.attune.questionnaires.Questionnaires;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@AttuneTest
class BringPagesTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Programs programs;

    UUID siteId;
    UUID organizationId;
    Principal administrator;
    Principal worker;

    @BeforeEach
    void anOrganization() {
        siteId = world.site();
        organizationId = programs.site(siteId).organizationId();
        administrator = world.staffOf("system-administrator", organizationId);
        worker = world.staff("care-manager", siteId, null);
    }

    @Test
    void whatIsBroughtIsLookedAtFirstAndNothingIsKeptBeforeThat() throws Exception {
        var page = body(check(Worry.questionnaire("1"), Worry.SCORES).andExpect(status().isOk()));
        assertThat(page)
                .contains("This is how it reads: Worry Scale of Rivera, version 1")
                .contains("I worried about &lt;b&gt;everything&lt;/b&gt;", "The points of questions 1, 2 are added up.")
                .contains("3 or more: a lot of worry", "Question 2, answer 2 or more: on the same day.");
        assertThat(questionnaires.instrumentsAt(siteId)).noneMatch(offer -> offer.imported());
    }

    @Test
    void theSampleOfScoresThatThePageShowsIsOneItTakes() throws Exception {
        var page = read(administrator, "/instruments/new");
        var from = page.indexOf('>', page.indexOf("<pre class=\"mt-2\"")) + 1;
        var sample = HtmlUtils.htmlUnescape(page.substring(from, page.indexOf("</pre>", from)));
        assertThat(sample).contains("scores:", "cutoffs:", "safety:");
        var two = Worry.questionnaire("1").replace("\"valueDecimal\": 2", "\"valueDecimal\": 3");
        var last = two.substring(two.indexOf("{\"linkId\": \"w2\""), two.lastIndexOf("]}"));
        var three = two.replace(last, last + ", " + last.replace("w2", "w3"));
        assertThat(body(check(three, sample).andExpect(status().isOk())))
                .contains("6 or more: high", "Question 3, answer 1 or more: on the same day.");
    }

    @Test
    void onceBroughtItWorksLikeAnyOther() throws Exception {
        var id = bring("1");
        assertThat(read(worker, "/instruments")).contains("Worry Scale of Rivera", "Your own licence");
        assertThat(read(worker, "/instruments/" + id))
                .contains("I could not stop", "Switched on by Dr. Rivera, Mar 1, 2026.")
                .contains("bought from the publisher (invoice 12)");
        var instrument = questionnaires.get(id);
        var total = (Score.Value)
                instrument.score(instrument.answers(Map.of("w1", 2, "w2", 2))).get("total");
        assertThat(total.points()).isEqualTo(4);
        assertThat(questionnaires.mayShowText(instrument, siteId).granted()).isTrue();
        assertThat(questionnaires.instrumentsAt(siteId))
                .anyMatch(offer -> offer.isOn() && offer.instrument().id().equals(id));
        assertThat(questionnaires.filedBy(organizationId).getFirst().document()).isEqualTo("invoice 12");
    }

    @Test
    void nobodyOutsideOfTheOrganizationLearnsThatItExists() throws Exception {
        var id = bring("1");
        var otherSite = world.site();
        var stranger = world.staff("care-manager", otherSite, null);
        var elsewhere =
                world.staffOf("system-administrator", programs.site(otherSite).organizationId());
        assertThat(read(stranger, "/instruments")).doesNotContain("Worry Scale of Rivera");
        for (var who : new Principal[] {stranger, elsewhere})
            for (var path : new String[] {"", "/licences/new", "/versions/new"})
                web.perform(get("/instruments/" + id + path).with(World.as(who)))
                        .andExpect(status().isNotFound());
        web.perform(multipart("/instruments/" + id + "/licences")
                        .param("decidedBy", "me")
                        .param("decidedOn", "2026-03-01")
                        .param("basis", "none")
                        .param("document", "none")
                        .param("confirmed", "true")
                        .with(World.as(elsewhere))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(questionnaires.instrumentsAt(otherSite)).noneMatch(offer -> offer.imported());
        assertThat(questionnaires.mayShowText(questionnaires.get(id), otherSite).granted())
                .isFalse();
    }

    @Test
    void aNewVersionReplacesAndTheOldOneStaysForWhatWasAnswered() throws Exception {
        var id = bring("1");
        assertThat(read(administrator, "/instruments/" + id + "/versions/new")).contains("value=\"worry\"");
        assertThat(body(check(Worry.questionnaire("1"), Worry.SCORES).andExpect(status().isUnprocessableContent())))
                .contains("Version \"1\" is here already and is never edited.");
        assertThat(body(check(Worry.questionnaire("2"), Worry.SCORES).andExpect(status().isOk())))
                .contains("This version will be asked from now on");
        assertThat(bring("2")).isEqualTo(id);
        assertThat(questionnaires.get(id).version()).isEqualTo("2");
        assertThat(questionnaires.get(id, "1").version()).isEqualTo("1");
        assertThat(questionnaires.instrumentsAt(siteId))
                .filteredOn(offer -> offer.imported())
                .singleElement()
                .matches(offer -> offer.instrument().version().equals("2"));
    }

    @Test
    void aTextThatWasChangedSinceItWasLookedAtIsShownAgainFirst() throws Exception {
        var seen = seen(check(Worry.questionnaire("1"), Worry.SCORES));
        var changed = Worry.questionnaire("1").replace("could not stop", "could not sleep");
        var page = body(web.perform(form("/instruments", changed, Worry.SCORES).param("seen", seen))
                .andExpect(status().isOk()));
        assertThat(page).contains("This is how it reads", "could not sleep");
        assertThat(questionnaires.instrumentsAt(siteId)).noneMatch(offer -> offer.imported());
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPathsAndNothingIsLost() throws Exception {
        var broken = Worry.questionnaire("1").replace("\"linkId\": \"w2\"", "\"linkId\": \"w1\"");
        var page = body(web.perform(multipart("/instruments/checks")
                        .param("name", "Worry Scale!")
                        .param("questionnaire", broken)
                        .param("scores", Worry.SCORES.replace("area: symptom", "area: weather"))
                        .param("basis", "my own <words>")
                        .with(World.as(administrator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page)
                .contains("<code>item[1].linkId</code>: The linkId \"w1\" is there twice.")
                .contains("<code>area</code>: \"weather\" is not one of")
                .contains("A short name has small letters", "Please confirm", "my own &lt;words&gt;</textarea>")
                .contains("Nothing was kept, and all that you typed is still below.", "I could not stop");
    }

    @Test
    void aFileTakesThePlaceOfWhatIsTyped() throws Exception {
        var page = body(web.perform(form("/instruments/checks", "", Worry.SCORES)
                        .file(
                                "questionnaireFile",
                                ("\uFEFF" + Worry.questionnaire("7")).getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isOk()));
        assertThat(page).contains("version 7", "I could not stop");
        assertThat(body(web.perform(form("/instruments/checks", "", Worry.SCORES)
                                .file("questionnaireFile", new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
                        .andExpect(status().isUnprocessableContent())))
                .contains("This file is not text in UTF-8.");
    }

    @Test
    void onlyWhoArrangesAnOrganizationMayBringSomething() throws Exception {
        for (var path : new String[] {"/instruments/new"})
            web.perform(get(path).with(World.as(worker))).andExpect(status().isNotFound());
        for (var path : new String[] {"/instruments/checks", "/instruments"})
            web.perform(form(path, Worry.questionnaire("1"), Worry.SCORES).with(World.as(worker)))
                    .andExpect(status().isNotFound());
        assertThat(read(worker, "/instruments")).doesNotContain("Bring an instrument");
        assertThat(read(administrator, "/instruments")).contains("Bring an instrument");
        assertThat(read(administrator, "/instruments/new")).contains("Who says that we may use it");
    }

    private String bring(String version) throws Exception {
        var seen = seen(check(Worry.questionnaire(version), Worry.SCORES));
        var answer = web.perform(form("/instruments", Worry.questionnaire(version), Worry.SCORES)
                        .param("seen", seen))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse();
        var address = String.valueOf(answer.getRedirectedUrl());
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private ResultActions check(String questionnaire, String scores) throws Exception {
        return web.perform(form("/instruments/checks", questionnaire, scores));
    }

    private MockMultipartHttpServletRequestBuilder form(String path, String questionnaire, String scores) {
        var form = multipart(path);
        form.param("name", "worry")
                .param("questionnaire", questionnaire)
                .param("scores", scores)
                .param("decidedBy", "Dr. Rivera")
                .param("decidedOn", "2026-03-01")
                .param("basis", "bought from the publisher")
                .param("document", "invoice 12")
                .param("confirmed", "true")
                .with(World.as(administrator))
                .with(csrf());
        return form;
    }

    private static String seen(ResultActions answer) throws Exception {
        var found = SEEN.matcher(body(answer));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String read(Principal who, String path) throws Exception {
        return body(web.perform(get(path).with(World.as(who))).andExpect(status().isOk()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
