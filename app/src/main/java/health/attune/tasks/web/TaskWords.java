package health.attune.tasks.web;

import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.tasks.TaskLists.Listed;
import health.attune.tasks.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says tasks for one reader. */
record TaskWords(Words words, Principal reader) {

    TaskRow row(Listed one, boolean alone) {
        var wording = one.task().wording();
        return new TaskRow(
                one.task().id().toString(),
                wording.title(),
                alone ? about(one) : null,
                due(one),
                one.late(),
                words.say("tasks.priority." + wording.priority().word()),
                wording.priority().ordinal() == 0,
                notes(one),
                one.task().isOpen());
    }

    private String due(Listed one) {
        var day = words.day(one.task().wording().dueOn());
        if (!one.task().isOpen())
            return words.say("tasks.state." + one.task().state().word());
        return words.say(one.late() ? "tasks.due.late" : "tasks.due", day);
    }

    private List<String> notes(Listed one) {
        var notes = new ArrayList<String>();
        boolean mine = reader.id().equals(one.holder().accountId());
        boolean given = reader.id().equals(one.task().ownerId());
        if (one.task().isOpen() && !one.holder().isOwner()) {
            if (mine)
                notes.add(words.say(
                        "tasks.was",
                        one.owner(),
                        words.say("tasks.way." + one.holder().way())));
            else notes.add(words.say("tasks.with", one.holderName(), one.owner()));
        } else if (!given) notes.add(words.say("tasks.has", one.owner()));
        var origin = one.origin();
        if (origin != null) notes.add(words.say("tasks.from", words.say("tasks.origin." + origin.kind())));
        return notes;
    }

    String about(Listed one) {
        var person = one.person();
        if (person != null) return person.called().shown();
        return words.say("tasks.team", one.task().about().site());
    }

    TaskTable.UnseenRow row(Unseen one, Map<UUID, String> names) {
        return new TaskTable.UnseenRow(
                one.id(),
                words.say("tasks.unseen", one.site()),
                words.say("tasks.due", words.day(one.dueOn())) + " · "
                        + words.say("tasks.priority." + one.priority().word()),
                words.say("tasks.unseen.was", names.getOrDefault(one.ownerId(), "")));
    }
}
