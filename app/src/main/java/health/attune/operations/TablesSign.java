package health.attune.operations;

import health.attune.operations.Sign.State;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looked at once: tables change only at a start. */
@Component
@Order(20)
class TablesSign implements Signs.Watched {
    private final ObjectProvider<Flyway> flyway;
    private volatile @Nullable Sign known;

    TablesSign(ObjectProvider<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public List<Sign> look() {
        var sign = known;
        if (sign == null) known = sign = ask();
        return List.of(sign);
    }

    private Sign ask() {
        var history = flyway.getObject().info();
        MigrationInfo current = history.current();
        int waiting = history.pending().length;
        var version = current == null || current.getVersion() == null
                ? "0"
                : current.getVersion().getVersion();
        return (waiting == 0
                        ? Sign.of(name(), State.GOOD, "tables.good", history.applied().length, version)
                        : Sign.of(name(), State.BROKEN, "tables.behind", waiting))
                .with(Measure.of("migrations.pending", waiting));
    }
}
