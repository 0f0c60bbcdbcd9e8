package health.attune.questionnaires.sheet;

import java.util.ArrayList;
import java.util.List;

/** Numbers in ascending order, written short: {@code 1–8, 10}. */
final class Runs {

    private Runs() {}

    static String of(List<Integer> numbers) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean goesOn = i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1;
            if (goesOn) continue;
            parts.add(part(numbers.get(from), numbers.get(i)));
            from = i + 1;
        }
        return String.join(", ", parts);
    }

    private static String part(int from, int to) {
        if (from == to) return String.valueOf(from);
        return from + (to == from + 1 ? ", " : "–") + to;
    }
}
