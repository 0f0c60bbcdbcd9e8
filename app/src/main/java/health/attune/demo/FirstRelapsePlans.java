package health.attune.demo;

import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.relapseplans.RelapseLists;
import health.attune.relapseplans.RelapseLists.Line;
import health.attune.relapseplans.RelapseLists.Step;
import health.attune.relapseplans.RelapsePlan.Part;
import health.attune.relapseplans.RelapsePlans;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** With some who hold their target a worker plans how they stay well; with one of them it comes back. */
@Component
class FirstRelapsePlans {
    private static final List<Map<Part, String>> WORDS = List.of(
            Map.of(
                    Part.SIGNS, "I stop cooking and let the mail pile up. Then I sleep until noon.",
                    Part.HELPS, "Walking with the dog before breakfast. The list of three small things.",
                    Part.SUPPORTS, "My sister, and the neighbor with the other dog.",
                    Part.CALLS, "My sister calls the clinic when I have not answered for three days.",
                    Part.CHECKINS, "The questions on the first Monday of each month."),
            Map.of(
                    Part.SIGNS, "I say no to everything, and the music stays off.",
                    Part.HELPS, "Choir on Thursdays, even when I do not feel like it. My tablets.",
                    Part.SUPPORTS, "Two friends from choir.",
                    Part.CALLS, "I call my care manager myself after a second bad week."),
            Map.of(
                    Part.SIGNS, "Waking at four and turning things over in my head.",
                    Part.HELPS, "Getting up and writing it down instead of lying there.",
                    Part.CHECKINS, "On the phone, once a month."));

    private final RelapseLists lists;
    private final RelapsePlans plans;

    FirstRelapsePlans(RelapseLists lists, RelapsePlans plans) {
        this.lists = lists;
        this.plans = plans;
    }

    /** Half of them are left for a newcomer to begin with. */
    void by(Principal worker) {
        var ready = lists.mine(worker).stream()
                .filter(line -> line.step() == Step.READY)
                .toList();
        int planned = Math.min(WORDS.size(), (ready.size() + 1) / 2);
        for (int i = 0; i < planned; i++) plan(worker, ready.get(i), WORDS.get(i));
        if (planned > 1) {
            var first = ready.getFirst();
            plans.reopen(worker, first.listed().row().personId(), first.episodeId());
        }
    }

    private void plan(Principal worker, Line line, Map<Part, String> words) {
        var person = line.listed().row().personId();
        var standing = plans.toWrite(worker, person, line.episodeId());
        var until = plans.usualEnd(standing);
        plans.write(worker, person, new RelapsePlans.Version(Ids.next(), line.episodeId(), null, words, until));
        plans.prevent(worker, person, line.episodeId());
    }
}
