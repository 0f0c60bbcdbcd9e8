package health.attune.questionnaires.web;

import health.attune.pages.forms.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form as it arrives: a file, where one was chosen, takes the place of the text beside it. */
record ImportUpload(
        @Nullable String name,
        @Nullable String questionnaire,
        @Nullable String scores,
        @Nullable String seen,
        @Nullable MultipartFile questionnaireFile,
        @Nullable MultipartFile scoresFile) {

    ImportForm form(Typed typed) {
        return new ImportForm(
                name,
                text("questionnaire", questionnaireFile, questionnaire, typed),
                text("scores", scoresFile, scores, typed),
                seen);
    }

    private static @Nullable String text(
            String field, @Nullable MultipartFile file, @Nullable String written, Typed typed) {
        if (file == null || file.isEmpty()) return written;
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes()));
            return text.toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            typed.faults().add(field, "questionnaires.fault.not-text");
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
