package health.attune.checkins.web.desk;

import health.attune.checkins.responses.StoredAnswers;
import health.attune.database.Ids;
import health.attune.instruments.Instrument;
import health.attune.pages.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A whole questionnaire as it is typed: {@code q1}, {@code q2} and so on, each with the values chosen. */
public record SheetForm(MultiValueMap<String, String> sent) {
    static final String DECLINED = "declined";

    /**
     * Not yet filled in.
     *
     * @param entry under which it will be saved; null for one that nobody has named yet
     */
    static SheetForm blank(@Nullable UUID entry, LocalDate today) {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("entry", String.valueOf(entry == null ? Ids.next() : entry));
        sent.add("answeredOn", today.toString());
        return new SheetForm(sent);
    }

    /** As it was answered before, to be corrected. */
    static SheetForm of(Instrument instrument, StoredAnswers given, Set<String> declined) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < instrument.items().size(); i++) {
            var item = instrument.items().get(i).linkId();
            if (declined.contains(item)) sent.add(field(i), DECLINED);
            else
                given.values()
                        .getOrDefault(item, List.of())
                        .forEach(value -> sent.add(field(item(instrument, item)), "" + value));
        }
        return new SheetForm(sent);
    }

    /** The answers by item; a fault where one is none of the item's. */
    Map<String, List<Integer>> answers(Instrument instrument, Faults faults) {
        var answers = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < instrument.items().size(); i++) {
            var numbers = new ArrayList<Integer>();
            for (var value : values(i)) {
                if (value.isEmpty() || value.equals(DECLINED)) continue;
                if (value.matches("-?\\d{1,6}")) numbers.add(Integer.valueOf(value));
                else faults.add(field(i), "checkins.fault.not-an-answer");
            }
            if (!numbers.isEmpty()) answers.put(instrument.items().get(i).linkId(), numbers);
        }
        return answers;
    }

    Set<String> declined(Instrument instrument) {
        var declined = new LinkedHashSet<String>();
        for (int i = 0; i < instrument.items().size(); i++)
            if (values(i).contains(DECLINED))
                declined.add(instrument.items().get(i).linkId());
        return declined;
    }

    List<String> values(int index) {
        return sent.getOrDefault(field(index), List.of());
    }

    /** What was typed there; empty where nothing was. */
    public String text(String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    static String field(int index) {
        return "q" + (index + 1);
    }

    private static int item(Instrument instrument, String linkId) {
        return instrument.form().place(linkId);
    }
}
