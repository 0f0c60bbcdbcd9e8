package health.attune.questionnaires.web;

import health.attune.instruments.licences.LicenceRecord;
import health.attune.pages.forms.Typed;
import health.attune.questionnaires.ImportedInstruments.Brought;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An instrument of one's own as it was typed or uploaded.
 *
 * @param seen the mark of the texts whose preview was looked at; only those are taken
 */
public record ImportForm(String name, String questionnaire, String scores, String seen) {
    private static final int LONGEST_NAME = 60;

    public ImportForm(
            @Nullable String name, @Nullable String questionnaire, @Nullable String scores, @Nullable String seen) {
        this.name = name == null ? "" : name.strip();
        this.questionnaire = asFieldsKeepIt(questionnaire);
        this.scores = asFieldsKeepIt(scores);
        this.seen = seen == null ? "" : seen;
    }

    static ImportForm named(String name) {
        return new ImportForm(name, null, null, null);
    }

    /** Under this name with the texts of another. */
    ImportForm texts(ImportForm other) {
        return new ImportForm(name, other.questionnaire, other.scores, seen);
    }

    /** Notes what is missing before anything is read. */
    void check(Typed typed) {
        var given = Needed.text("name", name, LONGEST_NAME, typed);
        if (!given.isEmpty() && !given.matches("[a-z0-9][a-z0-9-]*"))
            typed.faults().add("name", "questionnaires.fault.name");
        if (questionnaire.isBlank()) typed.faults().add("questionnaire", "questionnaires.missing-field.questionnaire");
        if (scores.isBlank()) typed.faults().add("scores", "questionnaires.missing-field.scores");
    }

    Brought brought(LicenceRecord asserted) {
        return new Brought(name, questionnaire, scores, asserted);
    }

    /** Changes as soon as one of the texts does. */
    public String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {name, questionnaire, scores})
                digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean wasSeen() {
        return mark().equals(seen);
    }

    /** A text field drops the first empty line and has line ends of its own. */
    private static String asFieldsKeepIt(@Nullable String text) {
        if (text == null) return "";
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceFirst("^\n+", "");
    }
}
