package health.attune.drill.requests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** One address of the product, as its own files of routes name it. */
record Route(String method, String path) {

    static List<Route> in(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var routes = new java.util.ArrayList<Route>();
            for (var entry : zip.stream()
                    .filter(file -> file.getName().matches("access/routes/.+\\.csv"))
                    .toList())
                try (var in = zip.getInputStream(entry)) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .filter(line -> !line.isBlank())
                            .map(line -> line.split(",", 3))
                            .forEach(cells -> routes.add(new Route(cells[0], cells[1])));
                }
            if (routes.isEmpty()) throw new IOException("There are no routes in " + jar);
            return List.copyOf(routes);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
