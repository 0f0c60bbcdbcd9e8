package health.attune.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Serves Tabler's styles inside of a cascade layer: ours win by the order of layers, and nobody has to insist. */
final class TablerLayer implements ResourceTransformer {
    /** Allowed as the first words of a file only; every file of ours is served as UTF-8. */
    private static final String CHARSET = "@charset \"UTF-8\";";

    @Override
    public Resource transform(HttpServletRequest request, Resource asked, ResourceTransformerChain chain)
            throws IOException {
        var file = chain.transform(request, asked);
        if (!String.valueOf(file.getFilename()).endsWith(".css")) return file;
        var styles = file.getContentAsString(StandardCharsets.UTF_8).replace(CHARSET, "");
        return new TransformedResource(file, ("@layer tabler {" + styles + "}").getBytes(StandardCharsets.UTF_8));
    }
}
