package health.attune.access.web;

import org.jspecify.annotations.Nullable;

record ProfileForm(@Nullable String name, @Nullable String language) {
    ProfileForm {
        name = name == null ? "" : name;
        language = language == null ? "" : language;
    }
}
