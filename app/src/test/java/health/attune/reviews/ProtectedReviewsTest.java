package health.attune.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.LabeledRows;
import health.attune.access.labels.Labels;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.reviews.ReviewQueues.Entry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A consultant sees the records of a program under 42 CFR Part 2 while they review somebody in it, and no others. */
@AttuneTest
class ProtectedReviewsTest {
    @Autowired
    World world;

    @Autowired
    InReview inReview;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Protected guarded;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueues queues;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LabeledRows labeledRows;

    @Autowired
    TransactionTemplate transaction;

    private Someone someone;
    private Principal consultant;

    @BeforeEach
    void somebodyInCare() {
        someone = inReview.someone("Rosa Reviewed");
        consultant = inReview.consultant(someone);
    }

    @Test
    void ofAProgramUnderPart2TheConsultantSeesItsRecordMeanwhileAndNoOther() {
        var part2 = guarded.program(someone.site());
        var counselor = world.staff("therapist", someone.site(), part2);
        var episode = world.episode(someone.id(), part2);
        world.joinTeam(counselor, episode, true);
        caseload.keep(someone.id());
        var label = Labels.ofProgram(part2);
        var other = inReview.put(someone, consultant);
        assertThat(clears(consultant, label)).as("in review of another program").isFalse();
        var ofPart2 = world.staff("psychiatric-consultant", someone.site(), part2);
        var review = Ids.next();
        reviews.put(counselor, episode, new Review.Request(review, ofPart2.id(), "Is the dose right?"));
        assertThat(clears(ofPart2, label)).as("during").isTrue();
        assertThat(reviews.show(ofPart2, review).labels()).isEqualTo(label);
        for (var stranger : List.of(consultant, someone.manager())) {
            assertThatThrownBy(() -> reviews.show(stranger, review)).isInstanceOf(NotThere.class);
            assertThat(queues.mine(stranger)).extracting(Entry::open).doesNotContain(shown(ofPart2, review));
        }
        reviews.consult(ofPart2, review, inReview.answer(counselor));
        assertThat(clears(ofPart2, label)).as("after").isFalse();
        assertThat(reads(consultant)).as("their own review goes on").isTrue();
        reviews.consult(consultant, other, inReview.answer(someone.manager()));
        assertThat(labels("consultation"))
                .containsExactlyInAnyOrder("{}", "{" + label.words().getFirst() + "}");
    }

    @Test
    void whatWasSaidBeforeItsProgramWasMarkedIsLabeledToo() {
        inReview.recommended(someone, someone.manager());
        var program = inReview.programOf(someone);
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(program)
                .update();
        transaction.executeWithoutResult(status -> labeledRows.label(Set.of(someone.id())));
        for (var table : List.of("review", "consultation", "recommendation"))
            assertThat(labels(table)).containsExactly("{part2:" + program + "}");
    }

    private boolean reads(Principal who) {
        return access.may(who, Verb.READ, DataClass.RECORD, someone.id());
    }

    private boolean clears(Principal who, Labels labels) {
        return access.clears(who, Verb.READ, someone.id(), labels);
    }

    private Review shown(Principal who, UUID review) {
        return reviews.show(who, review);
    }

    private List<String> labels(String table) {
        return jdbc.sql("select labels::text from reviews." + table + " where person_id = ?")
                .param(someone.id())
                .query(String.class)
                .list();
    }
}
