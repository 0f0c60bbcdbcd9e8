package health.attune.boards.web;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.boards.Board;
import health.attune.boards.BoardRow;
import health.attune.boards.Boards;
import health.attune.boards.Huddles;
import health.attune.pages.Frame;
import health.attune.pages.SeeOther;
import health.attune.pages.Words;
import health.attune.pages.forms.Option;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The daily boards of the programs where a reader works. */
@Controller
@RequestMapping("/boards")
class BoardPages {
    private final Boards boards;
    private final Huddles huddles;
    private final Accounts accounts;

    BoardPages(Boards boards, Huddles huddles, Accounts accounts) {
        this.boards = boards;
        this.huddles = huddles;
        this.accounts = accounts;
    }

    /** Whoever works in one program alone is led to its board. */
    @GetMapping
    Object index(@AuthenticationPrincipal Principal who) {
        var programs = boards.programsOf(who);
        if (programs.size() == 1)
            return SeeOther.to("/boards/" + programs.getFirst().id());
        var options = programs.stream()
                .map(program -> new Option("/boards/" + program.id(), program.name()))
                .toList();
        return new ModelAndView("boards/index").addObject("programs", options);
    }

    @GetMapping("/{programId}")
    ModelAndView show(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID programId,
            BoardAsked asked,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var board = boards.show(who, asked.of(programId));
        return new ModelAndView("boards/show").addObject("view", view(who, board, frame.words()));
    }

    private BoardView view(Principal who, Board board, Words words) {
        var said = new BoardWords(words, board.day(), names(board));
        var program = board.program();
        var worker = board.worker();
        return new BoardView(
                "/boards/" + program.id(),
                program.name(),
                words.say(
                        "boards.when",
                        words.day(board.day().today()),
                        words.time(board.day().now(), board.day().zone())),
                HuddleView.of(huddles.show(who, program.id()), board, words),
                board.rows().stream().map(said::view).toList(),
                board.size(),
                board.staff().entrySet().stream()
                        .map(one -> new Option(one.getKey().toString(), one.getValue()))
                        .toList(),
                worker == null ? null : worker.toString());
    }

    /** Of all of the staff whom the page names: some work elsewhere. */
    private Map<UUID, String> names(Board board) {
        return accounts.staffNames(
                board.rows().stream().flatMap(BoardPages::named).collect(Collectors.toSet()));
    }

    private static Stream<UUID> named(BoardRow row) {
        var met = Stream.concat(row.before().appointments().stream(), row.ahead().appointments().stream())
                .map(one -> one.plan().workers())
                .flatMap(Collection::stream);
        return Stream.concat(row.team().stream(), met);
    }
}
