package health.attune.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the pages about somebody stand above each of them. */
class HeadingTest {
    private static final Frame.Stop OVERVIEW = PersonPlace.Shelf.FIRST.stop("/p", "overview", "");
    private static final Frame.Stop CONTACTS = PersonPlace.Shelf.FIRST.stop("/p/contacts", "contacts", "");
    private static final Frame.Stop TASKS = PersonPlace.Shelf.PLANS.stop("/p/tasks", "tasks", "");
    private static final Frame.Stop WEEK = PersonPlace.Shelf.PLANS.stop("/p/week", "week", "");
    private static final Frame.Stop CHECKINS = PersonPlace.Shelf.CARE.stop("/p/checkins", "checkins", "");
    private static final Frame.Stop GROUPS = PersonPlace.Shelf.CARE.stop("/p/groups", "groups", "");
    private static final Frame.Stop PROFILE = PersonPlace.Shelf.RECORD.stop("/p/profile", "profile", "");
    private static final Heading MANY = of(OVERVIEW, TASKS, CHECKINS, CONTACTS, PROFILE, WEEK, GROUPS);

    @Test
    void manyStandOnTheirShelvesInTheOrderOfTheseAndWhatIsFirstOrAloneLeadsStraightThere() {
        assertThat(MANY.straight()).containsExactly(OVERVIEW, CONTACTS, PROFILE);
        assertThat(MANY.shelves())
                .containsExactly(
                        new Frame.Shelved(PersonPlace.Shelf.CARE, List.of(CHECKINS, GROUPS)),
                        new Frame.Shelved(PersonPlace.Shelf.PLANS, List.of(TASKS, WEEK)));
    }

    @Test
    void aFewAllLeadStraightThere() {
        var few = of(OVERVIEW, TASKS, WEEK, CHECKINS, GROUPS, PROFILE);
        assertThat(few.straight()).containsExactlyElementsOf(few.stops());
        assertThat(few.shelves()).isEmpty();
        assertThat(few.shelfOf("/p/tasks")).isNull();
    }

    @Test
    void thePageAndWhatItLiesInAreMarkedAndTheirShelfStands() {
        assertThat(MANY.mark(TASKS, "/p/tasks")).isEqualTo("page");
        assertThat(MANY.mark(TASKS, "/p/tasks/new")).isEqualTo("true");
        assertThat(MANY.mark(OVERVIEW, "/p/tasks/new")).isNull();
        assertThat(MANY.mark(OVERVIEW, "/p/goals/new")).isEqualTo("true");
        assertThat(MANY.shelfOf("/p/tasks/new"))
                .isEqualTo(new Frame.Shelved(PersonPlace.Shelf.PLANS, List.of(TASKS, WEEK)));
        assertThat(MANY.shelfOf("/p/contacts")).isNull();
        assertThat(MANY.shelfOf("/elsewhere")).isNull();
    }

    @Test
    void aPageMayBelongToAPlaceThatItsAddressDoesNotLieIn() {
        var within = MANY.within("/p/week");
        assertThat(within.mark(WEEK, "/p/merges")).isEqualTo("true");
        assertThat(within.mark(OVERVIEW, "/p/merges")).isNull();
        assertThat(within.shelfOf("/p/merges"))
                .isEqualTo(new Frame.Shelved(PersonPlace.Shelf.PLANS, List.of(TASKS, WEEK)));
    }

    private static Heading of(Frame.Stop... stops) {
        return new Heading("Ada", null, false, List.of(stops), List.of());
    }
}
