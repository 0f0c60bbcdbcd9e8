package health.attune.tasks.web;

import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.tasks.Task;
import health.attune.tasks.Task.Colleague;
import health.attune.tasks.Tasks;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class TaskSettings {
    private final Tasks tasks;

    TaskSettings(Tasks tasks) {
        this.tasks = tasks;
    }

    TaskSetting of(Principal who, Task.About about, Words words) {
        var personId = about.personId();
        var origins = personId == null ? List.<Task.Offer>of() : tasks.offered(who, personId, words);
        return new TaskSetting(
                about,
                colleagues(tasks.colleagues(who, about), words),
                origins.stream()
                        .map(offer -> new Option(
                                offer.origin().kind() + " " + offer.origin().id(), offer.label()))
                        .toList());
    }

    static List<Option> colleagues(List<Colleague> colleagues, Words words) {
        return colleagues.stream()
                .map(one -> new Option(
                        one.id().toString(), one.isAway() ? words.say("tasks.owner.away", one.name()) : one.name()))
                .toList();
    }
}
