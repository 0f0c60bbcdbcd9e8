package health.attune.circumstances.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.circumstances.Circumstances;
import health.attune.circumstances.Circumstances.Account;
import health.attune.circumstances.Told;
import health.attune.pages.Words;
import health.attune.programs.Programs;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CircumstanceLists {
    private static final Set<String> CHANGES = Set.of("changed", "ended", "withdrawn");

    private final Circumstances circumstances;
    private final Programs programs;
    private final Accounts accounts;

    CircumstanceLists(Circumstances circumstances, Programs programs, Accounts accounts) {
        this.circumstances = circumstances;
        this.programs = programs;
        this.accounts = accounts;
    }

    /** What was done a moment ago, as the address tells. */
    record Asked(@Nullable String done, @Nullable UUID circumstance) {}

    CircumstanceList of(Principal who, UUID personId, Asked asked, Words words) {
        var account = circumstances.account(who, personId);
        boolean mayTell = circumstances.mayTell(who, personId);
        var rows = new CircumstanceRows(words, who, programs.zoneOf(personId), accounts.staffNames(writers(account)));
        var lasting = account.now().stream().filter(told -> told.what().lasts());
        var earlier = account.now().stream().filter(told -> !told.what().lasts());
        return new CircumstanceList(
                CircumstanceList.base(personId),
                !who.isStaff(),
                mayTell,
                lasting.map(told -> rows.row(told, account.changeable())).toList(),
                earlier.map(told -> rows.row(told, account.changeable())).toList(),
                account.before().stream()
                        .map(before -> rows.row(before, account.changeable()))
                        .toList(),
                done(CircumstanceList.base(personId), asked, account));
    }

    private static CircumstanceList.@Nullable Done done(String base, Asked asked, Account account) {
        var id = asked.circumstance();
        if (id == null || asked.done() == null) return null;
        var way = base + "/" + id;
        if (asked.done().equals("added"))
            return account.now().stream().anyMatch(told -> told.what().id().equals(id))
                    ? new CircumstanceList.Done("circumstances.done.added", way)
                    : null;
        if (!CHANGES.contains(asked.done())) return null;
        return account.before().stream()
                .filter(before -> before.told().what().id().equals(id))
                .findFirst()
                .map(before -> new CircumstanceList.Done(
                        "circumstances.done." + asked.done(), before.undoable() ? way + "/withdrawal" : null))
                .orElse(null);
    }

    private static Set<UUID> writers(Account account) {
        var writers = new HashSet<UUID>();
        account.now().stream().map(Told::by).forEach(writers::add);
        account.before().forEach(before -> {
            writers.add(before.by());
            writers.add(before.told().by());
        });
        return writers;
    }
}
