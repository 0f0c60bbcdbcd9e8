package health.attune.safeguards.finder;

import health.attune.instruments.forms.Criterion;
import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Gate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which questions were asked after these answers, told in one pass from the first question to the last. */
final class Gates {

    private Gates() {}

    static Set<String> asked(Form form, Map<String, List<Integer>> answers) {
        var counted = new HashMap<>(answers);
        var asked = new HashSet<String>();
        for (var item : form.items()) {
            var id = item.linkId();
            if (asks(form, id, counted)) asked.add(id);
            else counted.remove(id);
            for (var gate : form.gates())
                if (gate instanceof Gate.Skip skip && skip.implied().containsKey(id) && holds(gate, counted))
                    counted.put(id, List.of(skip.implied().get(id)));
        }
        return asked;
    }

    private static boolean asks(Form form, String item, Map<String, List<Integer>> counted) {
        return form.gates().stream()
                .filter(gate -> gate.concerns(item))
                .allMatch(gate -> gate instanceof Gate.AskOnly == holds(gate, counted));
    }

    /** Surely: what is blank may not be able to change it. */
    private static boolean holds(Gate gate, Map<String, List<Integer>> counted) {
        long met = 0;
        long open = 0;
        for (var criterion : gate.when().criteria())
            if (!counted.containsKey(criterion.linkId())) open++;
            else if (isMet(criterion, counted.get(criterion.linkId()))) met++;
        return met >= gate.when().atLeast() && met + open <= gate.when().atMost();
    }

    private static boolean isMet(Criterion criterion, List<Integer> values) {
        var rule = Rule.of(criterion.toString(), false);
        return values.stream().anyMatch(value -> rule.meets().test(value));
    }
}
