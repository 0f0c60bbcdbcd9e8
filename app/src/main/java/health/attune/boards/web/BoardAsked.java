package health.attune.boards.web;

import health.attune.boards.Boards;
import health.attune.database.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which part of a board an address asks for; what is none in it stands for everybody, and for the first page. */
public record BoardAsked(@Nullable String worker, @Nullable String page) {

    Boards.Asked of(UUID programId) {
        return new Boards.Asked(programId, Ids.read(worker), number());
    }

    private int number() {
        return page != null && page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
    }
}
