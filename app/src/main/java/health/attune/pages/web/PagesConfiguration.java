package health.attune.pages.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import health.attune.pages.Assets;
import health.attune.pages.Languages;
import health.attune.pages.PublicAddress;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver templates(TemplateEngine engine) {
        return (name, locale) -> engine.hasTemplate(name + ".jte") ? new Template(engine, name + ".jte") : null;
    }

    @Bean
    WebMvcRegistrations handlerMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new AlikeAddresses();
            }
        };
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    /** Every module brings its own words: {@code messages/<module>.properties} and {@code _es}. */
    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ModuleMessages();
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_es.properties");
        for (var file : found) {
            var name = String.valueOf(file.getFilename());
            source.addBasenames(ModuleMessages.FOLDER + name.substring(0, name.length() - "_es.properties".length()));
        }
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    LocaleResolver localeResolver(PublicAddress address) {
        var cookie = new CookieLocaleResolver(Languages.cookie(address));
        cookie.setCookieSecure(address.isHttps());
        cookie.setCookieHttpOnly(true);
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(Languages::unchosen);
        return cookie;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forever = CacheControl.maxAge(Duration.ofDays(365)).immutable().cachePublic();
        registry.addResourceHandler("/webjars/**", "/_static/**")
                .addResourceLocations(
                        "classpath:/META-INF/resources/webjars/", "classpath:/META-INF/resources/_static/")
                .setCacheControl(forever);
        registry.addResourceHandler("/webjars/tabler__core/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/tabler__core/")
                .setCacheControl(forever)
                .resourceChain(true)
                .addTransformer(new TablerLayer());
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(forever);
    }
}
