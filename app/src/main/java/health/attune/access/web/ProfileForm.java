package health.attune.access.web;

import java.util.Objects;

record ProfileForm(String name, String language) {
    ProfileForm {
        name = Objects.requireNonNullElse(name, "");
        language = Objects.requireNonNullElse(language, "");
    }
}
