package health.attune.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the handler of an address among those that begin alike: there are hundreds, and a look at each takes time. */
final class AlikeAddresses extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return beginsAlike(info, request.getRequestURI()) ? super.getMatchingMapping(info, request) : null;
    }

    /** True also where that can't be told without decoding the address. */
    private static boolean beginsAlike(RequestMappingInfo info, String address) {
        var patterns = info.getPathPatternsCondition();
        if (patterns == null || address.indexOf('%') >= 0 || address.indexOf(';') >= 0) return true;
        for (var pattern : patterns.getPatterns()) {
            var text = pattern.getPatternString();
            if (address.regionMatches(0, text, 0, plainLength(text))) return true;
        }
        return false;
    }

    private static int plainLength(String pattern) {
        int length = 0;
        while (length < pattern.length() && "{*?".indexOf(pattern.charAt(length)) < 0) length++;
        return length;
    }
}
