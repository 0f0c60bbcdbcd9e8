package health.attune.instruments.definitions;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML into a tree; a key written twice is a problem, not a silent choice. */
public final class Yaml {

    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private Yaml() {}

    public static JsonNode tree(String text, Problems problems) {
        try {
            var tree = MAPPER.readTree(text);
            if (tree != null && !tree.isMissingNode() && !tree.isNull()) return tree;
            problems.add("", "The file is empty.");
        } catch (JacksonException broken) {
            Unreadable.add(problems, "This is not valid YAML", broken);
        } catch (IndexOutOfBoundsException half) { // the library looks for the second half behind the end
            problems.add("", "This is not valid YAML: its last character is half of one.");
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
