package health.attune.imports.csv;

/** A file that can't be read as a table from some line on; what is in it is not guessed. */
public final class CsvBroken extends Exception {
    private final long line;
    private final Flaw flaw;

    CsvBroken(long line, Flaw flaw) {
        super(flaw.key());
        this.line = line;
        this.flaw = flaw;
    }

    /** Where, counted from 1; 0 where it is the file as a whole. */
    public long line() {
        return line;
    }

    public Flaw flaw() {
        return flaw;
    }
}
