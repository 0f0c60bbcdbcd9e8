package health.attune;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class StartTest {
    @Autowired
    MockMvc web;

    @Test
    void aVisitorIsAskedToSignInInTheirLanguage() throws Exception {
        web.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/sign-in").header("Accept-Language", "es-MX"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Iniciar sesión")));
    }
}
