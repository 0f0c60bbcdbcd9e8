package health.attune.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class SignInPages {
    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final SecurityContextRepository contexts;

    SignInPages(AccountStore accounts, PasswordEncoder passwords, SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.contexts = contexts;
    }

    @GetMapping("/sign-in")
    ModelAndView form() {
        return new ModelAndView("access/sign-in").addObject("login", "").addObject("wrong", false);
    }

    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam String login,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = accounts.activeWithLogin(login)
                .filter(found -> found.password() != null && passwords.matches(password, found.password()));
        if (account.isEmpty()) {
            var form =
                    new ModelAndView("access/sign-in").addObject("login", login).addObject("wrong", true);
            form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return form;
        }
        request.getSession();
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account.get().principal(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return new RedirectView("/");
    }
}
