package health.attune.merges.web;

import health.attune.access.Principal;
import health.attune.access.WorkPlaces;
import health.attune.contacts.Met;
import health.attune.merges.Merge;
import health.attune.merges.Merges;
import health.attune.merges.Side;
import health.attune.pages.Words;
import health.attune.people.Profile;
import health.attune.programs.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts merges, and two records side by side, into words. */
@Component
class MergeWords {
    private final WorkPlaces places;

    MergeWords(WorkPlaces places) {
        this.places = places;
    }

    /** Only the newest that stands is split here; those before it follow. */
    List<MergeRow> rows(Principal who, UUID personId, List<Merge> merges, Words words) {
        var last = merges.stream()
                .filter(merge -> merge.isOpen() && merge.personId().equals(personId))
                .findFirst()
                .orElse(null);
        var zone = places.zoneOf(who);
        return merges.stream()
                .map(merge -> new MergeRow(
                        merge,
                        done("merges.merged", merge.merged(), who, words),
                        merge.split() == null ? null : done("merges.split", merge.split(), who, words),
                        merge == last ? "/people/" + personId + "/merges/" + merge.otherId() : null))
                .toList();
    }

    private String done(String key, Merge.Done done, Principal who, Words words) {
        return words.say(key, done.by(), words.moment(done.at(), places.zoneOf(who)), done.reason());
    }

    List<FactRow> facts(Principal who, Merges.Comparison two, Words words) {
        var rows = new ArrayList<FactRow>();
        var about = new Rows(two, rows, words);
        about.add("people.field.legalName", side -> known(name(side)));
        about.add("merges.born", side -> known(born(side, words)));
        about.add("people.field.phone", side -> known(reach(side).phone()));
        about.add("people.field.email", side -> known(reach(side).email()));
        about.add("people.field.address", side -> known(reach(side).address()));
        about.add(
                "merges.served",
                side -> side.episodes().stream()
                        .map(told -> episode(told, words))
                        .toList());
        about.add(
                "merges.contacts",
                side -> side.contacts().stream()
                        .map(met -> contact(met, who, words))
                        .toList());
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private record Rows(Merges.Comparison two, List<FactRow> rows, Words words) {
        void add(String key, Function<Side, List<String>> of) {
            rows.add(new FactRow(words.say(key), of.apply(two.kept()), of.apply(two.other())));
        }
    }

    /** Part by part how much there is; what is written in numbers says nothing of what it is about. */
    List<FactRow> parts(Merges.Comparison two, Words words) {
        var kept = two.kept().parts();
        var other = two.other().parts();
        return Stream.of(kept, other)
                .flatMap(side -> side.keySet().stream())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .stream()
                .map(part -> new FactRow(
                        words.say("merges.part." + part),
                        List.of(words.number(kept.getOrDefault(part, 0L))),
                        List.of(words.number(other.getOrDefault(part, 0L)))))
                .toList();
    }

    List<String> since(Map<String, Long> parts, Words words) {
        return parts.entrySet().stream()
                .map(part -> words.say("merges.part." + part.getKey()) + ": " + words.number(part.getValue()))
                .sorted()
                .toList();
    }

    private static String name(Side side) {
        return side.person().profile().name().legal();
    }

    private static Profile.Reach reach(Side side) {
        return side.person().profile().reach();
    }

    private static @Nullable String born(Side side, Words words) {
        var bornOn = side.person().profile().bornOn();
        return bornOn == null ? null : words.day(bornOn);
    }

    private static String episode(Episode.Told told, Words words) {
        return words.say(
                "merges.episode",
                told.program(),
                words.say("programs.status." + told.episode().status().word()),
                words.day(told.episode().startedOn()));
    }

    private String contact(Met met, Principal who, Words words) {
        return words.say("contacts.mode." + met.mode()) + ", " + words.moment(met.at(), places.zoneOf(who));
    }

    private static List<String> known(@Nullable String fact) {
        return fact == null ? List.of() : List.of(fact);
    }
}
