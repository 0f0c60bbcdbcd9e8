package health.attune.fuzz.engine;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Words, signs and bytes at which readers stumble. */
final class OddPieces {
    /** Ends, halves and overlong forms of UTF-8, marks of byte order, signs that are no characters. */
    private static final List<String> BYTES = List.of(
            "00",
            "ff",
            "80",
            "c080",
            "eda080",
            "edb080",
            "f4908080",
            "efbbbf",
            "fffe",
            "feff",
            "efb790",
            "efbfbd",
            "c285",
            "e280a8",
            "e280ae",
            "e2808b",
            "cc81cc81cc81cc81",
            "f09f98b6e2808df09f8cabefb88f",
            "7f",
            "1b5b316d");

    private static final List<String> TEXTS = List.of(
            "",
            "\"",
            "\"\"",
            "'",
            "`",
            "\\",
            "\\u0000",
            "\\ud800",
            "\\udc00",
            "\\x",
            ",",
            ",,",
            ";",
            ":",
            ": ",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            "{}",
            "[]",
            "()",
            "#",
            "%",
            "%YAML 9.9\n",
            "---\n",
            "...\n",
            "| ",
            "> ",
            "|9\n",
            "&a ",
            "*a ",
            "<<: *a",
            "!",
            "!!binary ",
            "!!java.lang.Thread ",
            "~",
            "@",
            "=",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            "\n\n",
            "null",
            "true",
            "false",
            "yes",
            "NaN",
            "Infinity",
            ".inf",
            "é",
            "ñ",
            "漢字",
            "אבג",
            "ﷺ",
            "İ",
            "ı",
            "ß",
            "${x}",
            "{0}",
            "{0,number}",
            "%s",
            "<b>",
            "&lt;",
            "' or 1=1 --",
            "../../etc/passwd");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "2",
            "1.0",
            "1.5",
            "00",
            "007",
            "0x1F",
            "0o7",
            "1_000",
            "1,000",
            "1e3",
            "1e999",
            "-1e-999",
            "30",
            "31",
            "32",
            "255",
            "256",
            "65536",
            "999999",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483647",
            "4294967296",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999",
            "0.1",
            "0.30000000000000004",
            "5e-324",
            "1.7976931348623157e308",
            "1900-02-29",
            "2024-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "+10000-01-01",
            "24:00",
            "2020-13-45",
            "12/31/1969");

    private OddPieces() {}

    static List<byte[]> with(List<String> words) {
        var pieces = new ArrayList<byte[]>();
        BYTES.forEach(hex -> pieces.add(HexFormat.of().parseHex(hex)));
        TEXTS.forEach(text -> pieces.add(Sample.bytes(text)));
        // Twice what is known to the parser itself: it leads further in.
        for (int i = 0; i < 2; i++) words.forEach(word -> pieces.add(Sample.bytes(word)));
        pieces.addAll(numbers());
        return pieces;
    }

    static List<byte[]> numbers() {
        return NUMBERS.stream().map(Sample::bytes).toList();
    }
}
