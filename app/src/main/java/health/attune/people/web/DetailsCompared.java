package health.attune.people.web;

import health.attune.pages.Words;
import health.attune.pages.forms.Meanwhile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was saved and what was typed, field by field, when somebody else saved first. */
final class DetailsCompared {
    private static final List<String> BY_STAFF = List.of("givenName", "familyName", "bornOn", "gender", "diedOn");

    private DetailsCompared() {}

    static List<Meanwhile> byStaff(DetailsForm saved, DetailsForm typed, Words words) {
        return Meanwhile.between(shown(saved, words), shown(typed, words), labels());
    }

    /** Of what a person fills in about themself. */
    static List<Meanwhile> byThemself(DetailsForm saved, DetailsForm typed, Words words) {
        var labels = labels();
        BY_STAFF.forEach(labels::remove);
        return Meanwhile.between(shown(saved, words), shown(typed, words), labels);
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(DetailsForm.class.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !name.equals("version"))
                .forEach(name -> labels.put(name, "people.field." + name));
        return labels;
    }

    private static Map<String, @Nullable String> shown(DetailsForm form, Words words) {
        var languages =
                form.spoken().stream().map(tag -> Languages.name(tag, words)).toList();
        var shown = new LinkedHashMap<String, @Nullable String>();
        shown.put("givenName", form.givenName());
        shown.put("familyName", form.familyName());
        shown.put("preferredName", form.preferredName());
        shown.put("pronouns", form.pronouns());
        shown.put("bornOn", form.bornOn());
        shown.put("gender", gender(form.gender(), words));
        shown.put("language", String.join(", ", languages));
        shown.put("needsInterpreter", yes(form.needsInterpreter(), words));
        shown.put("diedOn", form.diedOn());
        shown.putAll(ways(form, words));
        return shown;
    }

    private static Map<String, @Nullable String> ways(DetailsForm form, Words words) {
        var shown = new LinkedHashMap<String, @Nullable String>();
        shown.put("phone", form.phone());
        shown.put("email", form.email());
        shown.put("address", form.address());
        shown.put("timeZone", form.timeZone());
        shown.put("mayCall", yes(form.mayCall(), words));
        shown.put("mayLeaveVoicemail", yes(form.mayLeaveVoicemail(), words));
        shown.put("mayText", yes(form.mayText(), words));
        shown.put("mayEmail", yes(form.mayEmail(), words));
        shown.put("mayMail", yes(form.mayMail(), words));
        shown.put("contactWishes", form.contactWishes());
        return shown;
    }

    /** A word that is none of ours can only come from a form made by hand; it is shown as it came. */
    private static @Nullable String gender(@Nullable String word, Words words) {
        return word != null && DetailsForm.GENDERS.contains(word) ? words.say("people.gender." + word) : word;
    }

    private static String yes(@Nullable Boolean box, Words words) {
        return words.say(Boolean.TRUE.equals(box) ? "people.yes" : "people.no");
    }
}
