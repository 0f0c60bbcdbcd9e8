package health.attune.access;

import health.attune.pages.Frame;
import health.attune.pages.Reader;
import health.attune.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells pages who reads them. */
@Component
class SignedInReader implements Reader {

    @Override
    public Frame.@Nullable Viewer viewer(Words words) {
        var who = SignedIn.orNull();
        return who == null
                ? null
                : new Frame.Viewer(
                        who.name(),
                        who.isStaff(),
                        "access.kind." + who.kind().name().toLowerCase(java.util.Locale.ROOT));
    }
}
