package health.attune.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of styles and scripts, with their versions so that browsers may keep them, and icons as pictures. */
public final class Assets {
    private final Properties versions = new Properties();
    private final Map<String, String> icons = new ConcurrentHashMap<>();

    public Assets() {
        try (var in = Assets.class.getResourceAsStream("/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of the service. */
    public String version() {
        return versions.getProperty("attune.version");
    }

    public String tabler(String file) {
        return "/webjars/tabler__core/" + versions.getProperty("tabler.version") + "/dist/" + file;
    }

    public String htmx() {
        return "/webjars/htmx.org/" + versions.getProperty("htmx.version") + "/dist/htmx.min.js";
    }

    public String echarts() {
        return "/_static/echarts/" + versions.getProperty("echarts.version") + "/dist/echarts.min.js";
    }

    /** A file of our own, such as {@code attune.css}. */
    public String own(String file) {
        return "/static/" + file + "?v=" + version();
    }

    /** The outline icon of that name from Tabler, decorative: hidden from screen readers. */
    public String icon(String name) {
        return icons.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        var file = "/META-INF/resources/webjars/tabler__icons/" + versions.getProperty("tabler-icons.version")
                + "/icons/outline/" + name + ".svg";
        try (var in = Assets.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalArgumentException("There is no icon named " + name + ".");
            var svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return svg.substring(svg.indexOf("<svg")).replace("<svg", "<svg aria-hidden=\"true\" focusable=\"false\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
