package health.attune.simulator.persons;

import health.attune.simulator.chance.Chance;
import java.text.Normalizer;

/** How a name is written down wrongly. */
final class Slips {

    private Slips() {}

    static String in(String name, Chance chance) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        if (!plain.equals(name) && chance.holds(0.6)) return plain;
        int space = name.indexOf(' ');
        if (space > 0) return name.substring(0, space);
        if (name.length() < 4) return name + name.charAt(name.length() - 1);
        int at = chance.between(1, name.length() - 2);
        boolean alike = name.charAt(at) == name.charAt(at + 1);
        return switch (chance.below(alike ? 2 : 3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }
}
