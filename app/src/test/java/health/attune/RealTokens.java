package health.attune;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/**
 * Puts the service's own keeper of form tokens back after each request that borrowed another one with {@code csrf()},
 * which Spring's test support leaves in place, so that tests over real HTTP meet the service as it is.
 */
@TestComponent
class RealTokens implements MockMvcBuilderCustomizer {
    private @Nullable CsrfTokenRepository own;

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.defaultRequest(get("/").with(request -> {
                    if (own == null) own = WebTestUtils.getCsrfTokenRepository(request);
                    return request;
                }))
                .alwaysDo(result -> {
                    if (own != null) WebTestUtils.setCsrfTokenRepository(result.getRequest(), own);
                });
    }
}
