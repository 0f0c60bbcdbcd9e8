package health.attune.imports;

/** Is told how far an import has come. */
@FunctionalInterface
public interface Progress {

    /**
     * @param done rows
     * @param all rows of the file
     */
    void at(long done, long all);
}
