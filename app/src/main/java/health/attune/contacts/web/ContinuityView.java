package health.attune.contacts.web;

import health.attune.access.Accounts;
import health.attune.contacts.Continuities;
import health.attune.contacts.Continuity;
import health.attune.pages.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a person met the same people, in words.
 *
 * @param figures the indices; none where nothing can be told
 * @param groups how often they met in groups; null where they did not
 */
public record ContinuityView(
        String sentence, List<String> figures, @Nullable String groups) {

    static ContinuityView of(Continuities.Told told, Accounts accounts, Words words) {
        var groups = told.inGroups() == 0 ? null : words.say("contacts.continuity.groups", told.inGroups());
        return told.alone()
                .map(alone -> new ContinuityView(sentence(alone, accounts, words), figures(alone, words), groups))
                .orElseGet(() -> new ContinuityView(words.say("contacts.continuity.none"), List.of(), groups));
    }

    private static String sentence(Continuity alone, Accounts accounts, Words words) {
        var name = accounts.staffNames(Set.of(alone.most())).getOrDefault(alone.most(), "");
        return words.say("contacts.continuity.most", name, alone.withMost(), alone.contacts());
    }

    private static List<String> figures(Continuity alone, Words words) {
        return List.of(
                words.say("contacts.continuity.upc", words.number(alone.upc(), 2)),
                words.say("contacts.continuity.coc", words.number(alone.coc(), 2)),
                words.say("contacts.continuity.secon", words.number(alone.secon(), 2)));
    }
}
