package health.attune.access.guard;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import health.attune.pages.Assets;
import health.attune.pages.Words;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/**
 * The answer to what is refused before any page of ours is reached: request lines, headers and addresses that can't be
 * read. The same sentence and the same headers as everywhere, without a session and without a frame.
 */
final class LastPage extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    private final TemplateEngine templates;
    private final Assets assets;
    private final Function<Request, Words> words;
    private final Map<String, String> headers;

    LastPage(TemplateEngine templates, Assets assets, Function<Request, Words> words, Map<String, String> headers) {
        this.templates = templates;
        this.assets = assets;
        this.words = words;
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = meant(response.getStatus());
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        response.setStatus(status);
        headers.forEach(response::setHeader);
        try {
            response.setContentType("text/html;charset=UTF-8");
            var writer = response.getReporter();
            if (writer == null) return;
            writer.write(page(words.apply(request), status));
            response.finishResponse();
        } catch (IOException | RuntimeException e) {
            ExceptionUtils.handleThrowable(e);
        }
    }

    private String page(Words words, int status) {
        var output = new StringOutput();
        int said = status < 500 ? (status == 405 || status == 413 ? status : 400) : 500;
        templates.render(
                "access/refused.jte",
                Map.of(
                        "words", words,
                        "assets", assets,
                        "status", status,
                        "sentence", words.say("pages.error." + said)),
                output);
        return output.toString();
    }

    /** A request in a version or encoding of HTTP that nobody speaks is the sender's mistake, not ours. */
    private static int meant(int status) {
        return status == 501 || status == 505 ? FIRST_ERROR : status;
    }
}
