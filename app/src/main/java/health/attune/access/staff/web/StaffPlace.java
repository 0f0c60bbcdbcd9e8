package health.attune.access.staff.web;

import health.attune.pages.Frame;
import health.attune.pages.Place;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
class StaffPlace implements Place {

    @Override
    public Optional<Frame.Stop> forThisReader() {
        return Optional.of(Place.Shelf.ADMINISTRATION.stop("/accounts", "access.staff.place", "id"));
    }
}
