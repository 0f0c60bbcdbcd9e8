package health.attune.imports.rows;

import java.time.LocalDate;
import java.util.List;

/** Something that a row tells of a person and that is taken in once. */
public sealed interface Told permits Enrolled, Filled, LastContact, NextAppointment, Teammate {

    LocalDate day();

    /** By what it is told from all else that the same source tells of the person. */
    List<String> name();

    /** What it says: told again with another content, it was changed. */
    List<String> content();
}
