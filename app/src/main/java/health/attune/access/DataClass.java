package health.attune.access;

/** The classes of data that access is decided on, A to O. */
public enum DataClass {
    CONTACT_DETAILS('A'),
    APPOINTMENTS('B'),
    RECORD('C'),
    SAFETY('D'),
    SUBSTANCE_USE_RECORD('E'),
    PSYCHOTHERAPY_NOTES('F'),
    PRIVATE_JOURNAL('G'),
    TOLD_IN_CONFIDENCE('H'),
    SUPERVISION('I'),
    SURVEY_ANSWERS('J'),
    AGGREGATES('K'),
    RESEARCH_ROWS('L'),
    CONSENTS('M'),
    AUDIT_TRAIL('N'),
    ACCOUNTS('O');

    private final char letter;

    DataClass(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }
}
