package health.attune.demo;

/** The database holds data that nobody made up: nothing made up is written beside it. */
public final class RealData extends RuntimeException {

    RealData(String organization) {
        super("This database belongs to " + organization + ", which is not a demonstration. Nothing was written."
                + " Start the demo with a data folder or a database of its own (ATTUNE_DATA, ATTUNE_DATABASE_URL).");
    }
}
