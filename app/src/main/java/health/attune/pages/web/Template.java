package health.attune.pages.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import health.attune.pages.Faults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** A page rendered whole before its first byte is sent, so that an error in it can still become an error page. */
record Template(TemplateEngine engine, String file) implements View {

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var output = new Utf8ByteOutput();
        var facts = new HashMap<String, Object>();
        if (model != null) model.forEach(facts::put);
        if (facts.get("faults") instanceof Faults faults && !faults.isEmpty()) learnLabels(facts);
        engine.render(file, facts, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** The summary stands above the fields that it names, so these are asked before for what they are called. */
    private void learnLabels(Map<String, Object> facts) {
        engine.render(file, facts, new StringOutput());
    }
}
