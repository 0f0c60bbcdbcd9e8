package health.attune.access;

/** What is done with data; the letter is the one of the published access matrix. */
public enum Verb {
    READ('R'),
    WRITE('W'),
    ACT('A'),
    DISCLOSE('X'),
    RAISE('w');

    private final char letter;

    Verb(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
