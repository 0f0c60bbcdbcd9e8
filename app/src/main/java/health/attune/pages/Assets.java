package health.attune.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;

/** Addresses of styles and scripts, with their versions so that browsers may keep them, and icons as pictures. */
public final class Assets {
    private static final int PRINT = 32;

    private final Properties versions = new Properties();
    private final Map<String, String> icons = new ConcurrentHashMap<>();
    private final Map<String, String> own = new ConcurrentHashMap<>();

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

    /** Tabler's styles; what stands after the name keeps caches from serving the file as Tabler publishes it. */
    public String tabler() {
        return "/webjars/tabler__core/" + versions.getProperty("tabler.version") + "/dist/css/tabler.min.css?layer";
    }

    public String htmx() {
        return "/webjars/htmx.org/" + versions.getProperty("htmx.version") + "/dist/htmx.min.js";
    }

    public String echarts() {
        return "/_static/echarts/" + versions.getProperty("echarts.version") + "/dist/echarts.min.js";
    }

    /** A file of our own, such as {@code attune.css}: under another address as soon as it says something else. */
    public String own(String file) {
        return own.computeIfAbsent(file, name -> "/static/" + name + "?v=" + print(name));
    }

    /** The outline icon of that name from Tabler, decorative: hidden from screen readers. */
    public String icon(String name) {
        return icons.computeIfAbsent(name, this::read);
    }

    /** That icon to be drawn many times on a page, each time as it is {@link #drawn}; not seen where it stands. */
    public String symbol(String name) {
        var icon = icon(name);
        return "<svg hidden><symbol id=\"icon-" + name
                + "\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\""
                + " stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
                + icon.substring(icon.indexOf('>') + 1, icon.lastIndexOf('<')).strip() + "</symbol></svg>";
    }

    /** The icon of which the page holds the {@link #symbol}. */
    public String drawn(String name) {
        return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#icon-" + name + "\"/></svg>";
    }

    private static String print(String name) {
        try (var in = Assets.class.getResourceAsStream("/static/" + name)) {
            if (in == null) throw new IllegalArgumentException("There is no file named " + name + ".");
            return DigestUtils.sha256Hex(in).substring(0, PRINT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
