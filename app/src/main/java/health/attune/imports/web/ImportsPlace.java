package health.attune.imports.web;

import health.attune.pages.Frame;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
class ImportsPlace implements Place {

    @Override
    public Optional<Frame.Stop> forThisReader() {
        return Optional.of(Place.Shelf.ADMINISTRATION.stop("/imports", "imports.place", "file-import"));
    }
}
