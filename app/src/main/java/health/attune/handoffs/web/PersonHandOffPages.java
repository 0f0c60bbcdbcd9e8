package health.attune.handoffs.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.handoffs.HandOffLists;
import health.attune.handoffs.HandOffRefused;
import health.attune.handoffs.HandOffs;
import health.attune.pages.Faults;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.Words;
import health.attune.pages.forms.Again;
import health.attune.pages.forms.AlreadySent;
import health.attune.pages.forms.Option;
import health.attune.pages.forms.Typed;
import health.attune.people.Headings;
import health.attune.programs.Programs;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The hand-offs of a person, and a new one. */
@Controller
@RequestMapping("/people/{personId}/handoffs")
class PersonHandOffPages {
    private final HandOffs handOffs;
    private final HandOffLists lists;
    private final HandOffRows rows;
    private final OpenSlotViews slots;
    private final Programs programs;
    private final Accounts accounts;
    private final Headings headings;

    PersonHandOffPages(
            HandOffs handOffs,
            HandOffLists lists,
            HandOffRows rows,
            OpenSlotViews slots,
            Programs programs,
            Accounts accounts,
            Headings headings) {
        this.handOffs = handOffs;
        this.lists = lists;
        this.rows = rows;
        this.slots = slots;
        this.programs = programs;
        this.accounts = accounts;
        this.headings = headings;
    }

    @GetMapping
    ModelAndView index(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return new ModelAndView("handoffs/person")
                .addObject("rows", rows.of(who, lists.of(who, personId), frame.words()))
                .addObject("heading", headings.of(who, personId))
                .addObject("base", "/people/" + personId)
                .addObject("mayOffer", handOffs.mayOffer(who, personId));
    }

    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var choices = choices(who, personId, frame.words());
        return form(who, personId, new Typing(HandOffForm.blank(Ids.next()), choices, new Faults(frame.words())));
    }

    @PostMapping
    Object offer(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            HandOffForm sent,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var form = sent.id() == null ? sent.withId(Ids.next()) : sent;
        var typed = new Typed(new Faults(frame.words()));
        var offer = form.read(typed, personId, choices(who, personId, frame.words()));
        try {
            if (offer != null) handOffs.offer(who, Objects.requireNonNull(form.id()), offer);
        } catch (HandOffRefused refused) {
            typed.faults().add(refused.field(), refused.key());
        } catch (AlreadySent other) {
            typed.faults().add("words", AlreadySent.KEY);
            form = form.withId(Ids.next());
        }
        if (typed.faults().isEmpty()) return SeeOther.to("/people/" + personId + "/handoffs");
        return Again.show(form(who, personId, new Typing(form, choices(who, personId, frame.words()), typed.faults())));
    }

    private HandOffForm.Choices choices(Principal who, UUID personId, Words words) {
        var to = new ArrayList<Option>();
        handOffs.receivers(who, personId).forEach((program, staff) -> {
            var name = programs.nameFor(who, program);
            if (!staff.isEmpty()) to.add(new Option(program.id().toString(), words.say("handoffs.to.program", name)));
            staff.forEach((account, colleague) -> {
                if (!account.equals(who.id()))
                    to.add(new Option(program.id() + " " + account, words.say("handoffs.to", colleague, name)));
            });
        });
        var free = handOffs.freeSlots(who);
        var names =
                accounts.staffNames(free.stream().map(one -> one.accountId()).toList());
        return new HandOffForm.Choices(
                to,
                free.stream()
                        .map(one -> new Option(
                                one.id().toString(),
                                words.say(
                                        "handoffs.slot.of",
                                        slots.when(one, words),
                                        names.getOrDefault(one.accountId(), ""))))
                        .toList());
    }

    private record Typing(HandOffForm form, HandOffForm.Choices choices, Faults faults) {}

    private ModelAndView form(Principal who, UUID personId, Typing typing) {
        return new ModelAndView("handoffs/new")
                .addObject("heading", headings.of(who, personId))
                .addObject("base", "/people/" + personId + "/handoffs")
                .addObject("form", typing.form())
                .addObject("choices", typing.choices())
                .addObject("faults", typing.faults());
    }
}
