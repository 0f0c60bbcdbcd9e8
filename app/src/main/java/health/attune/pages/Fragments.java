package health.attune.pages;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Makes content of fragments, so that a page can show what a module it does not know has to say. */
@Component
public class Fragments {
    private final TemplateEngine engine;

    Fragments(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The fragment rendered in that frame, to be placed in a template with {@code ${...}}. */
    public Content content(Fragment fragment, Frame frame) {
        var model = new HashMap<>(fragment.model());
        model.put("frame", frame);
        var output = new StringOutput();
        engine.render(fragment.template() + ".jte", model, output);
        var html = output.toString();
        return page -> page.writeContent(html);
    }
}
