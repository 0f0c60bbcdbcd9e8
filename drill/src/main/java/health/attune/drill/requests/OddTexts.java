package health.attune.drill.requests;

import java.util.List;
import java.util.SplittableRandom;

/** Values as nobody types them. */
final class OddTexts {
    private static final List<String> ALL = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2147483648",
            "99999999999999999999",
            "1e999",
            "NaN",
            "true",
            "null",
            "undefined",
            "2024-02-30",
            "0000-00-00",
            "9999-12-31",
            "+999999999-01-01",
            "2026-11-28T25:61",
            "08:00",
            "en",
            "xx-klingon",
            "'",
            "\"",
            "' or '1'='1",
            "'; drop table x; --",
            "$1",
            ":id",
            "?",
            "%",
            "%%",
            "%00",
            "%c0%ae",
            "\\",
            "{}",
            "[]",
            "{\"a\":1}",
            "${7*7}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "&amp;",
            "../../../etc/passwd",
            "//example.org",
            "https://example.org",
            "javascript:alert(1)",
            "\0",
            "a\0b",
            "\t",
            "\r\nSet-Cookie: a=b",
            "\u001b[2J",
            "\u202e",
            "\u200b\u200d",
            "\ufeff",
            "\ufffe",
            "\ufdd0",
            "é".repeat(300),
            "漢字".repeat(50),
            "👩‍👩‍👧‍👦".repeat(20),
            "a\u0301".repeat(200),
            "ﷺ",
            "İı",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "019330a0-0000-7000-8000-000000000000",
            "not-an-id",
            "phq-9",
            "phq9-9",
            "DELETE",
            "PUT",
            "TRACE",
            "care-manager",
            "system-administrator",
            "3",
            "x".repeat(5_000));

    private OddTexts() {}

    static String any(SplittableRandom chance) {
        int drawn = chance.nextInt(200);
        if (drawn == 0) return "y".repeat(chance.nextInt(200_000));
        if (drawn < 10) return noise(chance);
        return ALL.get(chance.nextInt(ALL.size()));
    }

    private static String noise(SplittableRandom chance) {
        var text = new StringBuilder();
        for (int i = chance.nextInt(40); i > 0; i--) text.appendCodePoint(chance.nextInt(0x2_FFFF));
        return text.toString();
    }
}
