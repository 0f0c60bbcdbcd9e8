package health.attune.billing.web;

import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.billing.Billing;
import health.attune.billing.Fact;
import health.attune.billing.rules.RuleBook;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class FactSettings {
    private final Access access;
    private final Episodes episodes;
    private final Programs programs;
    private final RuleBook rules;
    private final Clock clock;

    FactSettings(Access access, Episodes episodes, Programs programs, RuleBook rules, Clock clock) {
        this.access = access;
        this.episodes = episodes;
        this.programs = programs;
        this.rules = rules;
        this.clock = clock;
    }

    FactSetting of(Principal who, UUID personId, Fact.Kind kind, Words words) {
        return new FactSetting(
                personId,
                kind,
                kind.isOfProgram() ? programs(who, personId) : List.of(),
                words(kind, words),
                kind == Fact.Kind.OTHER_CODE ? months(personId, words) : List.of());
    }

    private List<Option> programs(Principal who, UUID personId) {
        return episodes.of(who, personId).stream()
                .map(Episode::programId)
                .distinct()
                .map(programs::program)
                .filter(program ->
                        !program.part2() || access.clears(who, Verb.WRITE, personId, Labels.ofProgram(program.id())))
                .map(program -> new Option(program.id().toString(), programs.nameFor(who, program)))
                .toList();
    }

    private List<Option> words(Fact.Kind kind, Words words) {
        return switch (kind) {
            case COVERAGE -> payers(words);
            case CONSENT -> Option.of(Fact.WAYS, "billing.way.", words);
            case VISIT, AUTHORIZATION, OTHER_CODE -> List.of();
        };
    }

    private List<Option> payers(Words words) {
        var said = new BillingWords(words, rules, Map.of());
        return Stream.concat(rules.payers().keySet().stream(), Stream.of(Fact.OTHER_PAYER))
                .map(payer -> new Option(payer, said.payer(payer)))
                .toList();
    }

    private List<Option> months(UUID personId, Words words) {
        var said = new BillingWords(words, rules, Map.of());
        var present = YearMonth.from(LocalDate.ofInstant(clock.instant(), programs.zoneOf(personId)));
        return Stream.iterate(present, month -> month.minusMonths(1))
                .limit(Billing.MONTHS)
                .map(month -> new Option(month.atDay(1).toString(), said.month(month)))
                .toList();
    }
}
