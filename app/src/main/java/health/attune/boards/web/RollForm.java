package health.attune.boards.web;

import health.attune.boards.Roll;
import health.attune.boards.Rolls.Said;
import health.attune.database.Ids;
import health.attune.pages.forms.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a planned contact was not made, as it is typed.
 *
 * @param id given out with the form, so that sending it twice rolls it once
 */
public record RollForm(
        @Nullable UUID id,
        @Nullable String reason,
        @Nullable String words) {

    static RollForm blank() {
        return new RollForm(Ids.next(), null, null);
    }

    RollForm complete() {
        return id == null ? new RollForm(Ids.next(), reason, words) : this;
    }

    RollForm withNewId() {
        return new RollForm(Ids.next(), reason, words);
    }

    Said read(Typed typed) {
        var chosen = typed.choice("reason", reason, Roll.REASONS);
        boolean isToBeSaid = Roll.OTHER.equals(reason);
        var said = isToBeSaid ? typed.needed("words", words, Roll.LONGEST) : typed.text("words", words, Roll.LONGEST);
        return new Said(id == null ? Ids.next() : id, chosen, said);
    }
}
