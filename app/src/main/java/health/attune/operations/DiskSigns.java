package health.attune.operations;

import health.attune.backups.BackupSettings;
import health.attune.database.disks.Disk;
import health.attune.database.disks.DiskReserve;
import health.attune.operations.Sign.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The volumes that Attune writes to. */
@Component
@Order(70)
class DiskSigns implements Signs.Watched {
    private static final int LOW_TIMES_RESERVE = 3;
    private static final double LOW_SHARE = 0.05;

    private final DiskReserve reserve;
    private final Map<String, Path> folders = new LinkedHashMap<>();

    DiskSigns(DiskReserve reserve, BackupSettings backups) {
        this.reserve = reserve;
        if (backups.folder() != null) folders.put("backup", backups.folder());
        if (backups.secondFolder() != null) folders.put("second-backup", backups.secondFolder());
        folders.putAll(backups.elsewhere());
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public List<Sign> look() {
        var all = new LinkedHashMap<>(reserve.folders());
        all.putAll(folders);
        return all.entrySet().stream()
                .map(entry -> sign(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Sign sign(String what, Path folder) {
        try {
            var disk = Disk.of(folder);
            return sign(what, disk)
                    .with(
                            Measure.of("disk.free.bytes", "volume", what, disk.free()),
                            Measure.of("disk.size.bytes", "volume", what, disk.total()));
        } catch (IOException e) {
            return Sign.of("disk." + what, State.UNKNOWN, "disk.unreadable");
        }
    }

    private Sign sign(String what, Disk disk) {
        var free = new Sign.Bytes(disk.free());
        if (disk.free() < reserve.bytes())
            return Sign.of("disk." + what, State.BROKEN, "disk.full", free, new Sign.Bytes(reserve.bytes()));
        boolean low = disk.free() < LOW_TIMES_RESERVE * reserve.bytes() || disk.free() < LOW_SHARE * disk.total();
        return Sign.of(
                "disk." + what,
                low ? State.ATTENTION : State.GOOD,
                low ? "disk.low" : "disk.good",
                free,
                new Sign.Bytes(disk.total()));
    }
}
