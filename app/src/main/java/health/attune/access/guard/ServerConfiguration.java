package health.attune.access.guard;

import gg.jte.TemplateEngine;
import health.attune.pages.Assets;
import health.attune.pages.Frames;
import health.attune.pages.Languages;
import health.attune.pages.PublicAddress;
import health.attune.pages.Words;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    private final PublicAddress address;

    ServerConfiguration(PublicAddress address) {
        this.address = address;
    }

    @Bean
    @Order(1_000)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastPage(
            TemplateEngine templates, Assets assets, ObjectProvider<Frames> frames, SafeHeaders headers) {
        return server -> server.addContextCustomizers(context -> context.getParent()
                .getPipeline()
                .addValve(
                        new LastPage(templates, assets, request -> words(request, frames.getObject()), headers.all())));
    }

    /** The page of an error reads nothing of what was sent: that it can't be read may be the error. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver uploads() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    private Words words(Request request, Frames frames) {
        return frames.words(spoken(request));
    }

    /** As chosen in this browser, else as it asks for; where not even that can be read, in English. */
    private Locale spoken(Request request) {
        try {
            var cookies = request.getCookies();
            if (cookies == null) return request.getLocale();
            return Arrays.stream(cookies)
                    .filter(cookie -> cookie.getName().equals(Languages.cookie(address)))
                    .findFirst()
                    .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                    .orElseGet(request::getLocale);
        } catch (RuntimeException e) {
            return Locale.US;
        }
    }
}
