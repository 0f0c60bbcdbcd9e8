package health.attune.groups.web;

import health.attune.groups.Group;
import health.attune.pages.forms.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as its page shows it.
 *
 * @param facts what is told of it, each with its word
 * @param link where a video call is joined; null where the place is no link
 * @param own whether the reader facilitates it, and sees who takes part
 * @param mayArrange whether they may change how it is arranged, and who facilitates it
 * @param newFacilitators who could facilitate it as well
 * @param newMembers whom the reader could let join
 */
public record GroupView(
        Group group,
        String href,
        List<Option> facts,
        @Nullable String link,
        boolean own,
        boolean mayArrange,
        List<Person> facilitators,
        List<Option> newFacilitators,
        List<Person> members,
        List<Option> newMembers,
        List<SessionRow> sessions) {

    /** Somebody of the group; {@code way} is where it is ended that they are, null where it can't be. */
    public record Person(String name, String told, @Nullable String way) {}

    /** A session in the list; {@code told} says how many were there, or that it was withdrawn. */
    public record SessionRow(String when, String told, String by, String href) {}
}
