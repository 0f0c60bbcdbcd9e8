package health.attune.drill.requests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** What pages showed: addresses with ids, and forms with their fields as they stood. */
final class Known {
    private static final int MOST = 400;
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"#]*)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"(/[^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select)[^>]*name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option[^>]*value=\"([^\"]*)\"");

    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, List<Map<String, String>>> forms = new HashMap<>();

    synchronized void learn(String page) {
        var links = LINK.matcher(page);
        while (links.find()) learnIds(links.group(1));
        var found = FORM.matcher(page);
        while (found.find()) remember(forms, shape(found.group(1)), fields(found.group()));
    }

    /** An id that stood behind that word of an address, such as {@code people}. */
    synchronized Optional<String> id(String before, SplittableRandom chance) {
        return any(ids, before, chance);
    }

    /** The fields of a form that leads to such an address. */
    synchronized Optional<Map<String, String>> form(String path, SplittableRandom chance) {
        return any(forms, shape(path.replaceAll("\\{[^}]*}", "{}")), chance);
    }

    private void learnIds(String path) {
        var words = path.split("[/?]");
        for (int i = 1; i < words.length; i++)
            if (words[i].matches(ID + "|\\d+")) remember(ids, words[i - 1].matches(ID) ? "" : words[i - 1], words[i]);
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        var found = FIELD.matcher(form);
        while (found.find()) {
            var value = VALUE.matcher(found.group());
            var option = OPTION.matcher(form).region(found.end(), form.length());
            boolean chosen = found.group().startsWith("<select") && option.find();
            if (value.find()) fields.putIfAbsent(found.group(1), value.group(1));
            else fields.putIfAbsent(found.group(1), chosen ? option.group(1) : "");
        }
        fields.remove("_csrf");
        return fields;
    }

    private static String shape(String path) {
        return path.split("\\?", 2)[0].replaceAll(ID + "|\\{}|(?<=/)\\d+", "*");
    }

    private static <T> void remember(Map<String, List<T>> all, String key, T one) {
        var list = all.computeIfAbsent(key, _ -> new ArrayList<>());
        if (list.contains(one)) return;
        if (list.size() >= MOST) list.removeFirst();
        list.add(one);
    }

    private static <T> Optional<T> any(Map<String, List<T>> all, String key, SplittableRandom chance) {
        var list = all.getOrDefault(key, List.of());
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(chance.nextInt(list.size())));
    }
}
