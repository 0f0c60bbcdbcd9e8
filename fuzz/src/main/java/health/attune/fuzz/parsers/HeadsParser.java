package health.attune.fuzz.parsers;

import health.attune.audit.chain.HeadLine;
import health.attune.fuzz.engine.Parser;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of the file that knows the heads of the audit trail. */
final class HeadsParser implements Parser {

    @Override
    public String name() {
        return "heads";
    }

    @Override
    public int share() {
        return 400;
    }

    @Override
    public List<byte[]> samples() {
        return Samples.texts("attune-audit-1 17 250 4001 4250 2026-11-27T23:59:59.123456Z " + "5a".repeat(32) + " "
                + "c3".repeat(32));
    }

    @Override
    public List<String> words() {
        return List.of("attune-audit-1 ", "-999999999-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "5A");
    }

    @Override
    public Outcome read(byte[] input) {
        for (var line : new String(input, StandardCharsets.ISO_8859_1).split("\n", -1)) HeadLine.parse(line);
        return Outcome.TAKEN;
    }
}
