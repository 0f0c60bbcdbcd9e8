package health.attune.operations.web;

import health.attune.pages.Frame;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(95)
class StatusPlace implements Place {

    @Override
    public Optional<Frame.Stop> forThisReader() {
        return Optional.of(Place.Shelf.ADMINISTRATION.stop("/status", "operations.place", "heartbeat"));
    }
}
