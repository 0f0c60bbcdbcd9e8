package health.attune.access.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the pages about a person offer to whoever reads them, by every principal and about everybody. */
@AttuneTest
class OfferedTest {
    /** How those stand to somebody who may read of them. */
    private static final List<String> STANDINGS = List.of("team", "ended", "program", "site", "labeled", "consented");

    @Autowired
    ApplicationContext service;

    @Test
    void noLinkAndNoButtonLeadsToARefusal() {
        var fixture = new Fixture(service);
        var wrong = new TreeSet<String>();
        var opened = new HashSet<String>();
        int pages = 0;
        int buttons = 0;
        for (var actor : fixture.actors) {
            if (actor.who() == null) continue;
            var walk = new Walk(service, actor);
            walk.from(places(actor, fixture));
            wrong.addAll(walk.refused());
            opened.addAll(walk.opened());
            if (actor.kind().equals("person"))
                assertThat(walk.buttons()).as(actor.name()).isPositive();
            pages += walk.pages();
            buttons += walk.buttons();
        }
        System.out.printf("offered: %,d pages, %,d buttons, %,d refused%n", pages, buttons, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(opened).as("everybody's page is open to somebody").containsAll(placesOf(fixture));
        assertThat(pages).as("each leads on").isGreaterThan(10 * opened.size());
        assertThat(buttons).isGreaterThan(opened.size());
    }

    private static List<String> places(Actor actor, Fixture fixture) {
        if (actor.kind().equals("person")) return List.of("/me");
        return placesOf(fixture);
    }

    private static List<String> placesOf(Fixture fixture) {
        return STANDINGS.stream()
                .map(name -> "/people/" + fixture.people.get(name).id("people"))
                .toList();
    }

    /**
     * Somebody who follows each link of a page about a person, and those of the pages it leads to, and presses each
     * button. What a button does is undone at once, so that every page is read as it was.
     */
    private static final class Walk {
        private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
        private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
        private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
        private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
        private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
        /** Pages about somebody; what else a page leads to is only opened. */
        private static final Pattern ABOUT_SOMEBODY =
                Pattern.compile("/(people/[0-9a-f-]{36}|me|alerts/|checkins/|responses/|schedules/).*");

        private final MockMvc web;
        private final TransactionTemplate transaction;
        private final Actor actor;
        private final Set<String> seen = new HashSet<>();
        private final Set<String> refused = new TreeSet<>();
        private final Set<String> opened = new HashSet<>();
        private int pages;
        private int buttons;

        Walk(ApplicationContext service, Actor actor) {
            web = service.getBean(MockMvc.class);
            transaction = service.getBean(TransactionTemplate.class);
            this.actor = actor;
        }

        /** A link on a page. */
        private record Offer(String place, String link) {}

        /** Begins at pages that may be closed: whoever they are closed to is offered nothing there. */
        void from(List<String> places) {
            for (var place : places) {
                var rest = new ArrayDeque<Offer>();
                if (seen.add(place) && open(place) instanceof String page) {
                    opened.add(place);
                    look(place, page, rest);
                }
                while (!rest.isEmpty()) follow(rest.poll(), rest);
            }
        }

        private void follow(Offer offer, ArrayDeque<Offer> rest) {
            var page = open(offer.link());
            if (page == null) refuse("GET", offer);
            else if (ABOUT_SOMEBODY.matcher(offer.link()).matches()) look(offer.link(), page, rest);
        }

        private void look(String place, String page, ArrayDeque<Offer> rest) {
            pages++;
            var main = MAIN.matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElse("");
            LINK.matcher(main)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> seen.add(link.replaceFirst("[?].*", "")))
                    .forEach(link -> rest.add(new Offer(place, link)));
            FORM.matcher(main).results().forEach(form -> press(place, form));
        }

        private void press(String place, MatchResult form) {
            var action = ACTION.matcher(form.group(1));
            if (!action.find() || !form.group(1).contains("method=\"post\"")) return;
            var request = Prober.builder("POST", action.group(1));
            HIDDEN.matcher(form.group(2)).results().forEach(field -> request.param(field.group(1), field.group(2)));
            buttons++;
            int status = Objects.requireNonNull(transaction.execute(undone -> {
                undone.setRollbackOnly();
                return send(request).getStatus();
            }));
            if (isRefusal(status)) refuse("POST " + status, new Offer(place, action.group(1)));
        }

        /** That what a person has to fill in is empty is said in the form itself. */
        private static boolean isRefusal(int status) {
            return status >= HttpStatus.BAD_REQUEST.value() && status != HttpStatus.UNPROCESSABLE_CONTENT.value();
        }

        private void refuse(String method, Offer offer) {
            refused.add(actor.name() + ": " + method + " " + shape(offer.link()) + " on " + shape(offer.place()));
        }

        private @Nullable String open(String place) {
            try {
                var answer = send(get(place));
                var next = answer.getHeader("Location");
                if (next != null && seen.add(next)) return open(next);
                return isRefusal(answer.getStatus()) ? null : answer.getContentAsString();
            } catch (java.io.UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private MockHttpServletResponse send(MockHttpServletRequestBuilder request) {
            try {
                request.with(World.as(Objects.requireNonNull(actor.who())))
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
                return web.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static String shape(String address) {
            return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
        }

        Set<String> refused() {
            return refused;
        }

        Set<String> opened() {
            return opened;
        }

        int pages() {
            return pages;
        }

        int buttons() {
            return buttons;
        }
    }
}
