package health.attune.drill.requests;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes requests: an address, a method, headers and a body, each mostly right and sometimes as wrong as can be. */
final class Grammar {
    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)?(/)?\\{([^}]*)}");
    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "OPTIONS",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "G\u0001T");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/json",
            "application/xml",
            "text/html; charset=utf-7",
            "*/*",
            "",
            "a/b/c",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=nonsense",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "b".repeat(90));
    private static final List<String> HEADERS = List.of(
            "If-None-Match: *",
            "If-None-Match: \"x\"",
            "If-Match: \"x\"",
            "If-Modified-Since: yesterday",
            "If-Modified-Since: Sat, 28 Nov 2026 00:00:00 GMT",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Range: bytes=0-1",
            "Range: bytes=9-1,,-",
            "Accept: application/json",
            "Accept: ;;;",
            "Accept: image/*;q=x",
            "Accept-Language: es",
            "Accept-Language: xx-\u0001",
            "Accept-Language: " + "a,".repeat(900),
            "Accept-Encoding: gzip, br;q=0, *;q=9",
            "Accept-Charset: utf-7",
            "X-HTTP-Method-Override: DELETE",
            "X-Method-Override: PUT",
            "X-Forwarded-For: 1.2.3.4, '",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Host: a b",
            "Forwarded: for=\"[::1\";proto=x",
            "Expect: 200-maybe",
            "Transfer-Encoding: identity",
            "HX-Request: true",
            "HX-Target: <x>",
            "HX-Current-URL: http://[",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-origin",
            "Origin: null",
            "Origin: http://example.org",
            "Referer: /\u00e9",
            "Cookie: language=xx; attune=1; a",
            "Cookie: language=\u00e9;;=;",
            "Authorization: Basic !!!",
            "Content-Encoding: gzip",
            "Upgrade: websocket",
            "User-Agent: " + "u".repeat(3_000),
            "X-Long: " + "h".repeat(20_000),
            ": nameless");

    private static final List<String> QUERIES = List.of("to", "after", "site", "year", "q", "page", "x");
    private static final List<String> ENDS = List.of("/", "//", ";a=b", "/..", "/%2e%2e/", "%", "%00", ".json");

    private final List<Route> routes;
    private final Known known;

    Grammar(List<Route> routes, Known known) {
        this.routes = routes;
        this.known = known;
    }

    Made request(Caller who, SplittableRandom chance) {
        var route = routes.get(chance.nextInt(routes.size()));
        boolean odd = chance.nextInt(12) == 0;
        var method = odd ? METHODS.get(chance.nextInt(METHODS.size())) : route.method();
        var path = path(route, chance);
        boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        var body = reads && chance.nextInt(20) > 0 ? Body.NONE : body(route, who, chance);
        var more = headers(chance);
        var head = sent(method, chance) + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + who.cookieLine() + more + body.head(reads) + "\r\n";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body.bytes());
        return new Made(route, method, path, bytes.toByteArray(), !odd && more.isEmpty());
    }

    private static String headers(SplittableRandom chance) {
        var headers = new StringBuilder();
        while (chance.nextInt(4) == 0)
            headers.append(HEADERS.get(chance.nextInt(HEADERS.size()))).append("\r\n");
        return headers.toString();
    }

    /** A browser undoes and replaces by posting with a hidden field; other clients use the method itself. */
    private static String sent(String method, SplittableRandom chance) {
        boolean hidden = (method.equals("DELETE") || method.equals("PUT")) && chance.nextInt(4) > 0;
        return hidden ? "POST" : method;
    }

    private String path(Route route, SplittableRandom chance) {
        var found = VARIABLE.matcher(route.path());
        var path = new StringBuilder();
        while (found.find()) {
            var before = found.group(1) == null ? "" : found.group(1);
            found.appendReplacement(path, "");
            path.append(before).append(found.group(2) == null ? "" : "/").append(value(before, chance));
        }
        found.appendTail(path);
        if (chance.nextInt(10) == 0)
            path.append('?')
                    .append(QUERIES.get(chance.nextInt(QUERIES.size())))
                    .append('=')
                    .append(Caller.encoded(OddTexts.any(chance)));
        if (chance.nextInt(100) == 0) path.append(ENDS.get(chance.nextInt(ENDS.size())));
        return path.toString();
    }

    private String value(String before, SplittableRandom chance) {
        int drawn = chance.nextInt(10);
        var nobodys = new UUID(chance.nextLong(), chance.nextLong()).toString();
        if (drawn < 7) return known.id(before, chance).orElse(nobodys);
        if (drawn < 8) return nobodys;
        return drawn < 9
                ? known.id("people", chance).orElse("1")
                : Caller.encoded(shortened(OddTexts.any(chance))).replace("+", "%20");
    }

    private record Body(String type, byte[] bytes) {
        static final Body NONE = new Body("", new byte[0]);

        String head(boolean reads) {
            var length = bytes.length > 0 || !reads ? "Content-Length: " + bytes.length + "\r\n" : "";
            return type.isEmpty() ? length : "Content-Type: " + type + "\r\n" + length;
        }
    }

    private Body body(Route route, Caller who, SplittableRandom chance) {
        var fields = new LinkedHashMap<>(known.form(route.path(), chance).orElseGet(Map::of));
        if (chance.nextInt(3) > 0)
            for (var name : List.copyOf(fields.keySet()))
                if (chance.nextInt(4) == 0 && !name.equals("_method")) fields.put(name, OddTexts.any(chance));
        if (chance.nextInt(10) == 0) fields.keySet().removeIf(name -> chance.nextBoolean());
        if (chance.nextInt(10) == 0) fields.put(OddTexts.any(chance), OddTexts.any(chance));
        if (!route.method().equals("POST") && !route.method().equals("GET")) fields.put("_method", route.method());
        if (chance.nextInt(30) > 0) fields.put("_csrf", who.token());
        return written(fields, chance);
    }

    private static Body written(Map<String, String> fields, SplittableRandom chance) {
        int way = chance.nextInt(20);
        if (way == 0) return new Body(TYPES.get(chance.nextInt(TYPES.size())), form(fields));
        if (way <= 2) return multipart(fields, chance);
        if (way == 3) return new Body("application/x-www-form-urlencoded", broken(form(fields), chance));
        return new Body("application/x-www-form-urlencoded", form(fields));
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Caller.encoded(field.getKey()) + "=" + Caller.encoded(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Body multipart(Map<String, String> fields, SplittableRandom chance) {
        var text = new StringBuilder();
        fields.forEach((name, value) -> text.append("--bound\r\nContent-Disposition: form-data; name=\"" + name + "\"")
                .append(chance.nextInt(4) == 0 ? "; filename=\"../a\u0000b.csv\"\r\nContent-Type: x" : "")
                .append("\r\n\r\n" + value + "\r\n"));
        var bytes = text.append(chance.nextInt(4) == 0 ? "--bou" : "--bound--\r\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return new Body("multipart/form-data; boundary=bound", chance.nextInt(3) == 0 ? broken(bytes, chance) : bytes);
    }

    private static byte[] broken(byte[] bytes, SplittableRandom chance) {
        for (int i = chance.nextInt(5); i > 0 && bytes.length > 0; i--)
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        return java.util.Arrays.copyOf(bytes, chance.nextInt(4) == 0 ? chance.nextInt(bytes.length + 1) : bytes.length);
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
