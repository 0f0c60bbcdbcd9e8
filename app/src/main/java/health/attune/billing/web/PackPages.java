package health.attune.billing.web;

import health.attune.access.Role;
import health.attune.billing.rules.BillingCode;
import health.attune.billing.rules.BillingCode.Time;
import health.attune.billing.rules.RuleBook;
import health.attune.billing.rules.RulePack;
import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.Source;
import health.attune.pages.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The rules by which minutes become codes, for whoever wants to check them. */
@Controller
class PackPages {
    private final RuleBook rules;

    PackPages(RuleBook rules) {
        this.rules = rules;
    }

    @GetMapping("/billing/rules")
    ModelAndView show(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        var said = new BillingWords(frame.words(), rules, Map.of());
        return new ModelAndView("billing/rules")
                .addObject(
                        "packs",
                        rules.packs().stream()
                                .sorted(Comparator.comparing((RuleBook.Known one) ->
                                                one.pack().payer())
                                        .thenComparing(
                                                one -> one.pack().inForce().from()))
                                .map(one -> pack(one, said))
                                .toList());
    }

    private static PackView pack(RuleBook.Known known, BillingWords said) {
        var pack = known.pack();
        var words = said.words();
        var from = words.day(pack.inForce().from());
        var until = pack.inForce().until();
        return new PackView(
                said.text(pack.name()),
                until == null
                        ? words.say("billing.days.since", from)
                        : words.say("billing.days.until", from, words.day(until)),
                words.say(known.own() ? "billing.rules.own" : "billing.rules.ours", file(known.file())),
                conditions(pack, said),
                pack.codes().stream().map(code -> code(code, said)).toList(),
                lines(pack.cited(Source.Standing.READ), said),
                lines(pack.cited(Source.Standing.OURS), said),
                lines(pack.toVerify(), said));
    }

    /** The folder is the operator's business. */
    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<PackView.Line> lines(List<Texts> cited, BillingWords said) {
        var language = said.words().locale().getLanguage();
        return cited.stream()
                .map(texts ->
                        new PackView.Line(said.text(texts), texts.in(language).isPresent() ? null : "en"))
                .toList();
    }

    private static List<String> conditions(RulePack pack, BillingWords said) {
        var words = said.words();
        var asked = pack.conditions();
        var told = new ArrayList<String>();
        told.add(words.say(
                "billing.rules.roles",
                asked.roles().stream()
                        .sorted()
                        .map(role ->
                                Role.of(role).map(one -> words.say(one.key())).orElse(role))
                        .collect(Collectors.joining(", "))));
        told.add(words.say(asked.consent() ? "billing.rules.consent" : "billing.rules.no-consent"));
        told.add(words.say("billing.rules.first-month."
                + asked.firstMonth().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (asked.visitWhenUnseenMonths() > 0)
            told.add(words.say("billing.rules.visit", asked.visitWhenUnseenMonths()));
        told.add(words.say(asked.groups() ? "billing.rules.groups" : "billing.rules.no-groups"));
        if (asked.onceAMonth()) told.add(words.say("billing.rules.once-a-month"));
        return told;
    }

    private static PackView.Code code(BillingCode code, BillingWords said) {
        var words = said.words();
        var told = new ArrayList<String>();
        told.add(words.say("billing.rules.month." + code.month().name().toLowerCase(Locale.ROOT)));
        code.time().ifPresent(time -> told.add(time(time, said)));
        list(told, "billing.rules.unless", code.unless(), said);
        list(told, "billing.rules.alongside", code.alongside(), said);
        list(told, "billing.rules.bars", code.bars(), said);
        if (code.limits().onceAYear()) told.add(words.say("billing.rules.once-a-year"));
        if (code.limits().withWork()) told.add(words.say("billing.rules.with-work"));
        if (code.limits().authorizedAfterMonths() > 0)
            told.add(words.say("billing.rules.authorized", code.limits().authorizedAfterMonths()));
        return new PackView.Code(code.code(), said.text(code.label()), String.join(" ", told));
    }

    private static void list(List<String> told, String key, List<String> codes, BillingWords said) {
        if (!codes.isEmpty()) told.add(said.words().say(key, String.join(", ", codes)));
    }

    private static String time(Time time, BillingWords said) {
        return switch (time) {
            case Time.Once once -> said.words().say("billing.rules.once", once.from(), once.full());
            case Time.Further further ->
                said.words()
                        .say(
                                "billing.rules.further",
                                further.each(),
                                further.from(),
                                String.join(", ", further.after()));
        };
    }
}
