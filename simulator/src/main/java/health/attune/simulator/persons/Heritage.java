package health.attune.simulator.persons;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.chance.Codes;
import java.util.List;

/** Where a name comes from, by the language that goes with it. */
enum Heritage {
    EN,
    ES,
    VI,
    ZH,
    HI,
    AR,
    SO,
    AM,
    UK,
    HT,
    HMN,
    KO,
    YO;

    private static final List<Heritage> FROM_FURTHER_AWAY = List.of(VI, ZH, HI, AR, SO, AM, UK, HT, HMN, KO, YO);
    private static final double ENGLISH = 0.66;
    private static final double SPANISH = 0.24;

    static Heritage any(Chance chance) {
        double at = chance.unit();
        if (at < ENGLISH) return EN;
        return at < ENGLISH + SPANISH ? ES : chance.pick(FROM_FURTHER_AWAY);
    }

    /** BCP 47 tag of the language, as the names file has it. */
    String tag() {
        return Codes.of(this);
    }

    /** The language they write: those from further away write English, some with an interpreter's help. */
    String writes() {
        return this == ES ? "es" : "en";
    }
}
