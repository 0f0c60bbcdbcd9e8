package health.attune.operations;

import java.util.List;

/** Something that is looked at again and again; what it throws is told as not known. */
interface Watched {

    String name();

    List<Sign> look();
}
