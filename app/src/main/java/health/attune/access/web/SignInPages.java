package health.attune.access.web;

import health.attune.access.sessions.Sessions;
import health.attune.access.signin.SignIns;
import health.attune.pages.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInPages {
    private final SignIns signIns;

    private final Sessions sessions;

    SignInPages(SignIns signIns, Sessions sessions) {
        this.sessions = sessions;
        this.signIns = signIns;
    }

    @GetMapping("/sign-in")
    ModelAndView form() {
        return new ModelAndView("access/sign-in").addObject("login", "").addObject("wrong", false);
    }

    @PostMapping("/sign-in")
    Object signIn(@RequestParam String login, @RequestParam String password, HttpServletRequest request) {
        if (signIns.signIn(login, password, request)) return SeeOther.to("/");
        var form = new ModelAndView("access/sign-in").addObject("login", login).addObject("wrong", true);
        form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return form;
    }

    @PostMapping("/sign-out")
    Object signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return SeeOther.to("/sign-in");
    }
}
