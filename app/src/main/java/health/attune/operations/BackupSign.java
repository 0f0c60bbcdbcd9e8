package health.attune.operations;

import health.attune.backups.BackupState;
import health.attune.backups.Backups;
import health.attune.operations.Sign.State;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(60)
class BackupSign implements Signs.Watched {
    private final Backups backups;

    BackupSign(Backups backups) {
        this.backups = backups;
    }

    @Override
    public String name() {
        return "backups";
    }

    @Override
    public List<Sign> look() {
        return List.of(backups.state()
                .map(state -> sign(state).with(figures(state)))
                .orElseGet(() ->
                        Sign.of(name(), State.ATTENTION, "backups.none").with(Measure.of("backup.configured", 0))));
    }

    private Sign sign(BackupState state) {
        if (state.madeAt() == null) return Sign.of(name(), State.ATTENTION, "backups.first");
        if (state.isOverdue()) return Sign.of(name(), State.BROKEN, "backups.overdue", state.madeAt());
        if (state.failures() > 0)
            return Sign.of(name(), State.ATTENTION, "backups.failing", state.failures(), state.madeAt());
        if (state.lacksCopy()) return Sign.of(name(), State.ATTENTION, "backups.alone", state.madeAt());
        var size = new Sign.Bytes(state.bytes());
        return state.isCopied()
                ? Sign.of(name(), State.GOOD, "backups.copied", state.madeAt(), size)
                : Sign.of(name(), State.GOOD, "backups.good", state.madeAt(), size);
    }

    private static Measure[] figures(BackupState state) {
        double age = state.madeAt() == null
                ? Double.POSITIVE_INFINITY
                : Objects.requireNonNull(state.age()).toSeconds();
        return new Measure[] {
            Measure.of("backup.configured", 1),
            Measure.of("backup.age.seconds", age),
            Measure.of("backup.size.bytes", state.bytes()),
            Measure.of("backup.failures", state.failures()),
            Measure.of("backup.copy.missing", state.lacksCopy())
        };
    }
}
