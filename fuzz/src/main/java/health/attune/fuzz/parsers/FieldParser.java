package health.attune.fuzz.parsers;

import health.attune.access.sessions.Client;
import health.attune.access.signin.Login;
import health.attune.backups.folders.Retention;
import health.attune.fuzz.engine.Parser;
import health.attune.imports.mapping.LanguageTag;
import health.attune.pages.Faults;
import health.attune.pages.Words;
import health.attune.pages.forms.Typed;
import health.attune.people.NameKey;
import health.attune.people.Sought;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Single words and lines that somebody types: names, days, searches, languages, what a browser says of itself. */
final class FieldParser implements Parser {
    private static final int LONGEST = 200;

    private final Words words = Wording.english();

    @Override
    public String name() {
        return "field";
    }

    @Override
    public int share() {
        return 800;
    }

    @Override
    public List<byte[]> samples() {
        return Samples.texts(
                "Ana María Ruiz-O'Neil",
                "ruiz 05/17/1990",
                "1990-05-17",
                "+1 (303) 555-0100 ext. 12",
                "ana@example.org",
                "es-MX-u-ca-gregory",
                "7d,4w,12m",
                "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36 Edg/140.0",
                "two\nlines of a note\tand a tab");
    }

    @Override
    public List<String> words() {
        return List.of("x-private", "i-klingon", "31/02/2020", "2/29/2023", "+999999999-12-31", "@", "fi ligature ﬁ");
    }

    @Override
    public Outcome read(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        Sought.of(text, Locale.US);
        Sought.of(text, Locale.of("es", "US"));
        NameKey.of(text, text);
        Client.of(text);
        Login.of(text);
        LanguageTag.isOne(text);
        Words.spoken(Locale.forLanguageTag(text));
        retention(text);
        var typed = new Typed(new Faults(words));
        typed.needed("name", text, LONGEST);
        new Typed(new Faults(words)).day("day", text);
        return typed.faults().isEmpty()
                ? Outcome.TAKEN
                : new Outcome.Refused(List.copyOf(typed.faults().summary().values()));
    }

    private static void retention(String text) {
        try {
            Retention.parse(text);
        } catch (IllegalArgumentException refused) {
            if (!String.valueOf(refused.getMessage()).contains("ATTUNE_BACKUP_KEEP")) throw refused;
        }
    }
}
