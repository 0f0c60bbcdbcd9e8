package health.attune.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Verb;
import health.attune.breakglass.BreakGlass.Why;
import health.attune.breakglass.OpeningReviews.Conclusion;
import health.attune.database.Ids;
import health.attune.notices.Notices;
import health.attune.pages.NotThere;
import health.attune.people.ExactSearch.Exactly;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class OpeningReviewsTest {
    private static final Why WHY = new Why("danger-now", "Called from a bridge and gave their name.", null);

    @Autowired
    World world;

    @Autowired
    BreakGlass breakGlass;

    @Autowired
    OpeningReviews reviews;

    @Autowired
    OpeningReviewStore store;

    @Autowired
    Protected guarded;

    @Autowired
    Access access;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID person;
    Exactly sought;
    Principal nurse;
    Principal officer;

    @BeforeEach
    void aPersonWhoIsNotTheirs() {
        site = world.site();
        var name = "Quinn " + Ids.next().toString().replace("-", "");
        person = world.person("Quinn", name.substring(6));
        world.episode(person, world.program(site));
        sought = new Exactly(name, LocalDate.of(1990, 5, 17), null);
        nurse = world.staff("nurse", site, world.program(site));
        officer = world.staffOf("privacy-officer", organization());
    }

    @Test
    void aPrivacyOfficerIsToldAtOnceAndSeesThePersonUntilItIsReviewed() {
        assertThat(reads(officer, DataClass.RECORD)).isFalse();
        var opening = open(nurse, WHY);
        assertThat(notices.outcome("break-glass opened " + opening.id() + " " + officer.id()))
                .isPresent();
        assertThat(reviews.waiting(officer)).isEqualTo(1);
        access.require(nurse, Verb.READ, DataClass.RECORD, person, "page");
        assertThat(reviews.show(officer, opening.id()).looked())
                .extracting(OpeningReviews.Looked::dataClass)
                .contains("C");
        assertThat(reads(officer, DataClass.RECORD)).isTrue();
        reviews.conclude(officer, opening.id(), new Conclusion("justified", "Nobody else answered.", false));
        assertThat(reads(officer, DataClass.RECORD)).isFalse();
        assertThat(reviews.waiting(officer)).isZero();
        assertThatThrownBy(() -> reviews.conclude(
                        officer, opening.id(), new Conclusion("not-justified", "Second thoughts.", false)))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void nobodyReviewsWhatTheyOpenedThemself() {
        world.alsoHolds(nurse, "privacy-officer", Grant.Place.in(organization()));
        var opening = open(nurse, WHY);
        assertThat(reviews.waiting(nurse)).isZero();
        assertThat(reviews.waiting(officer)).isEqualTo(1);
        assertThatThrownBy(() -> reviews.show(nurse, opening.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() ->
                        reviews.conclude(nurse, opening.id(), new Conclusion("justified", "It was right.", false)))
                .isInstanceOf(NotThere.class);
        breakGlass.end(nurse, opening.id());
        assertThat(reads(nurse, DataClass.RECORD)).isFalse();
        assertThatThrownBy(() -> jdbc.sql("insert into breakglass.review values (?, 'justified', 'Mine.', ?, now())")
                        .params(opening.id(), nurse.id())
                        .update())
                .hasMessageContaining("review_by_another");
        assertThatThrownBy(() -> jdbc.sql("insert into breakglass.review_case (opening_id, account_id, relationship_id)"
                                + " select id, account_id, relationship_id from breakglass.opening where id = ?")
                        .param(opening.id())
                        .update())
                .hasMessageContaining("review_case_of_another");
    }

    @Test
    void anOfficerNamedAfterwardsMayReviewItToo() {
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(officer.id())
                .update();
        var opening = open(nurse, WHY);
        var newcomer = world.staffOf("privacy-officer", organization());
        assertThatThrownBy(() -> reviews.show(newcomer, opening.id())).isInstanceOf(NotThere.class);
        reviews.askNewcomers();
        reviews.askNewcomers();
        assertThat(notices.outcome("break-glass opened " + opening.id() + " " + newcomer.id()))
                .isPresent();
        assertThat(reviews.waiting(newcomer)).isEqualTo(1);
        reviews.conclude(newcomer, opening.id(), new Conclusion("justified", "Nobody else answered.", false));
        assertThat(reads(newcomer, DataClass.RECORD)).isFalse();
    }

    @Test
    void theOfficerOfAnotherOrganizationSeesNothingOfIt() {
        var opening = open(nurse, WHY);
        var elsewhere = organizationOf(world.site());
        var other = world.staffOf("privacy-officer", elsewhere);
        guarded.relate(other, Relation.PRIVACY_CASE, Relationships.Care.by(elsewhere, person));
        assertThat(access.may(other, Verb.WRITE, DataClass.CONSENTS, person)).isTrue();
        assertThat(reviews.all(other)).isEmpty();
        assertThatThrownBy(() -> reviews.show(other, opening.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> reviews.conclude(other, opening.id(), new Conclusion("justified", "Not mine.", false)))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void thePersonIsToldUnlessThatDoesHarmAndThenWhenTheOfficerSaysSo() {
        var self = world.account(person);
        var silent = new Why("danger-now", "Threatened by somebody who reads along.", "A violent partner reads along.");
        var opening = open(nurse, silent);
        assertThat(breakGlass.toTell(self)).isEmpty();
        reviews.conclude(officer, opening.id(), new Conclusion("justified", "The danger is over.", true));
        assertThat(breakGlass.toTell(self)).hasSize(1);
        breakGlass.read(self, opening.id());
        assertThat(breakGlass.toTell(self)).isEmpty();
    }

    @Test
    void whatNobodyReviewedInTimeIsToldAgainAndToTheManagersToo() {
        var manager = world.staffOf("manager", organization());
        var opening = open(nurse, WHY);
        reviews.remind();
        assertThat(overdueNotices(opening.id(), manager)).isZero();
        jdbc.sql("update breakglass.opening set review_by = now() - interval '1 minute' where id = ?")
                .param(opening.id())
                .update();
        reviews.remind();
        assertThat(overdueNotices(opening.id(), manager)).isEqualTo(1);
        assertThat(overdueNotices(opening.id(), officer)).isEqualTo(1);
        assertThat(store.remind()).doesNotContain(opening.id());
        jdbc.sql("update breakglass.opening set reminded_at = reminded_at - interval '1 day' where id = ?")
                .param(opening.id())
                .update();
        assertThat(store.remind()).contains(opening.id());
    }

    @Test
    void whatAClinicianWroteAboutHarmStaysWhereAnOfficerHasThePersonTold() {
        var silent = new Why("danger-now", "Threatened by somebody who reads along.", "A violent partner reads along.");
        var opening = open(nurse, silent);
        reviews.conclude(officer, opening.id(), new Conclusion("justified", "The danger is over.", true));
        assertThat(reviews.all(officer))
                .extracting(Opening::withheldBecause)
                .containsExactly("A violent partner reads along.");
    }

    private Opening open(Principal who, Why why) {
        return breakGlass.open(who, breakGlass.find(who, sought).orElseThrow().searchId(), why);
    }

    private boolean reads(Principal who, DataClass dataClass) {
        return access.may(who, Verb.READ, dataClass, person);
    }

    private int overdueNotices(UUID opening, Principal recipient) {
        return jdbc.sql("select count(*) from notices.notice where key like ? and account_id = ?")
                .params("break-glass overdue " + opening + "%", recipient.id())
                .query(Integer.class)
                .single();
    }

    private UUID organization() {
        return organizationOf(site);
    }

    private UUID organizationOf(UUID of) {
        return jdbc.sql("select organization_id from programs.site where id = ?")
                .param(of)
                .query(UUID.class)
                .single();
    }
}
