package health.attune.billing.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.billing.BilledMonth;
import health.attune.billing.BilledMonth.Worked;
import health.attune.billing.Billing;
import health.attune.billing.Fact;
import health.attune.billing.Facts;
import health.attune.billing.rules.RuleBook;
import health.attune.billing.rules.RulePack.Line;
import health.attune.pages.Words;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one person together. */
@Component
class PersonBillings {
    private static final Set<String> DONE = Set.of("recorded", "corrected", "withdrawn");

    private final Billing billing;
    private final Facts facts;
    private final Programs programs;
    private final Accounts accounts;
    private final RuleBook rules;

    PersonBillings(Billing billing, Facts facts, Programs programs, Accounts accounts, RuleBook rules) {
        this.billing = billing;
        this.facts = facts;
        this.programs = programs;
        this.accounts = accounts;
        this.rules = rules;
    }

    PersonBilling of(Principal who, UUID personId, @Nullable String done, Words words) {
        var months = billing.of(who, personId);
        var log = facts.of(who, personId);
        var said = new BillingWords(words, rules, accounts.staffNames(staff(months, log)));
        var present = new ArrayList<BilledMonth>();
        var earlier = new ArrayList<BilledMonth>();
        var seen = new HashSet<UUID>();
        for (var month : months) (seen.add(month.episode().id()) ? present : earlier).add(month);
        var read = new Reading(who, said, programs.zoneOf(personId), "/people/" + personId + "/billing");
        return new PersonBilling(
                read.base(),
                facts.mayRecord(who, personId),
                present.stream().map(month -> month(month, read)).toList(),
                earlier.stream().map(month -> earlier(month, read)).toList(),
                FactForm.kinds().stream().map(kind -> group(kind, log, read)).toList(),
                log.before().stream().map(one -> withdrawn(one, log, read)).toList(),
                done != null && DONE.contains(done) ? "billing.done." + done : null);
    }

    /** Who reads it, and in which words and zone. */
    private record Reading(Principal who, BillingWords said, ZoneId zone, String base) {
        Words words() {
            return said.words();
        }
    }

    private static Set<UUID> staff(List<BilledMonth> months, Facts.Log log) {
        var staff = new HashSet<UUID>();
        for (var month : months) {
            month.work().forEach(one -> staff.add(one.accountId()));
            if (month.closed() != null) staff.add(month.closed().closing().by());
        }
        log.now().forEach(entry -> staff.add(entry.by()));
        log.before().forEach(one -> staff.add(one.by()));
        return staff;
    }

    private PersonBilling.Month month(BilledMonth month, Reading read) {
        var said = read.said();
        return new PersonBilling.Month(
                program(month, read),
                said.month(month.month()),
                said.payer(month.payer()),
                month.minutes(),
                rest(month, read),
                month.closed() == null ? said.next(month) : "",
                codes(month, said),
                said.notes(month),
                month.work().stream().map(one -> work(one, read)).toList(),
                said.closing(month),
                said.rules(month));
    }

    private @Nullable String rest(BilledMonth month, Reading read) {
        var today = billing.today(month.episode());
        return billing.present(month.episode()).equals(month.month())
                ? read.words().say("billing.rest", today.lengthOfMonth() - today.getDayOfMonth())
                : null;
    }

    private static List<PersonBilling.Code> codes(BilledMonth month, BillingWords said) {
        if (month.verdict() == null) return List.of();
        return month.verdict().judged().lines().stream()
                .filter(line -> line.isMet() || !line.isBesideThePoint())
                .map(line -> code(line, said))
                .toList();
    }

    private static PersonBilling.Code code(Line line, BillingWords said) {
        return new PersonBilling.Code(
                line.code().code(),
                said.text(line.code().label()),
                line.isMet(),
                line.isMet() ? said.words().say("billing.met", line.units()) : said.missing(line));
    }

    private static PersonBilling.Work work(Worked work, Reading read) {
        return new PersonBilling.Work(
                read.words().day(work.day()),
                read.said().name(work.accountId()),
                Role.of(work.role()).map(role -> read.words().say(role.key())).orElse(work.role()),
                work.minutes(),
                work.counts(),
                work.late());
    }

    private PersonBilling.Earlier earlier(BilledMonth month, Reading read) {
        var said = read.said();
        var closing = said.closing(month);
        return new PersonBilling.Earlier(
                said.month(month.month()),
                program(month, read),
                month.minutes(),
                String.join(", ", said.codes(month)),
                closing == null ? said.next(month) : closing,
                said.notes(month));
    }

    private String program(BilledMonth month, Reading read) {
        return name(month.episode().place().programId(), read);
    }

    private String name(UUID programId, Reading read) {
        Program program = programs.program(programId);
        return programs.nameFor(read.who(), program);
    }

    private PersonBilling.Group group(Fact.Kind kind, Facts.Log log, Reading read) {
        return new PersonBilling.Group(
                kind.word(),
                log.now().stream()
                        .filter(entry -> entry.fact().kind() == kind)
                        .map(entry -> line(entry, log, read))
                        .toList());
    }

    private PersonBilling.Line line(Fact.Entry entry, Facts.Log log, Reading read) {
        var id = entry.fact().id();
        return new PersonBilling.Line(
                what(entry.fact(), read),
                read.words().say("billing.recorded", read.said().name(entry.by()), day(entry.at(), read)),
                log.changeable().contains(id) ? read.base() + "/facts/" + id : null);
    }

    private PersonBilling.Line withdrawn(Fact.Before before, Facts.Log log, Reading read) {
        var fact = before.entry().fact();
        boolean undoable = before.undoable() && log.changeable().contains(fact.id());
        return new PersonBilling.Line(
                read.words().say("billing.kind." + fact.kind().word()) + ": " + what(fact, read),
                read.words().say("billing." + before.how(), read.said().name(before.by()), day(before.at(), read)),
                undoable ? read.base() + "/facts/" + fact.id() + "/withdrawal" : null);
    }

    private String what(Fact fact, Reading read) {
        var words = read.words();
        var from = words.day(fact.days().from());
        var until = fact.days().until();
        var days = until == null
                ? words.say(fact.kind().lasts() ? "billing.days.since" : "billing.days.on", from)
                : words.say("billing.days.until", from, words.day(until));
        var key = "billing.what." + fact.kind().word();
        return switch (fact.kind()) {
            case COVERAGE -> words.say(key, read.said().payer(fact.word()), days);
            case CONSENT ->
                words.say(key, words.say("billing.way." + fact.word()), days, said(fact.who()), of(fact, read));
            case VISIT -> words.say(key, days, said(fact.who()), of(fact, read));
            case AUTHORIZATION -> words.say(key, days, of(fact, read));
            case OTHER_CODE ->
                words.say(
                        key,
                        said(fact.word()),
                        read.said().month(YearMonth.from(fact.days().from())));
        };
    }

    private String of(Fact fact, Reading read) {
        var program = fact.programId();
        return program == null ? "" : name(program, read);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static String day(Instant at, Reading read) {
        return read.words().day(LocalDate.ofInstant(at, read.zone()));
    }
}
