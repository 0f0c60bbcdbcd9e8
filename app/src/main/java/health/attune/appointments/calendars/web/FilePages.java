package health.attune.appointments.calendars.web;

import health.attune.access.Principal;
import health.attune.appointments.Appointment;
import health.attune.appointments.Appointments;
import health.attune.appointments.Span;
import health.attune.appointments.calendars.IcsFile;
import health.attune.pages.Frame;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** An appointment for another calendar: when and where, and neither with whom nor why. */
@Controller
class FilePages {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Appointments appointments;

    FilePages(Appointments appointments) {
        this.appointments = appointments;
    }

    @GetMapping("/people/{personId}/appointments/{appointmentId}/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Principal who,
            @PathVariable UUID personId,
            @PathVariable UUID appointmentId,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var whole = appointments.show(who, personId, appointmentId);
        return answer(IcsFile.of(List.of(event(whole.appointment(), frame)), whole.now()));
    }

    static IcsFile.Event event(Appointment one, Frame frame) {
        var span = new Span(one.plan().at(), one.plan().until());
        return new IcsFile.Event(
                one.id(),
                span,
                frame.say("appointments.title"),
                one.plan().where().place());
    }

    static ResponseEntity<byte[]> answer(byte[] file) {
        var named = ContentDisposition.attachment().filename("calendar.ics").build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(file);
    }
}
