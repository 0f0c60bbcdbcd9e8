package health.attune.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the handler of an address among those that begin alike: there are hundreds, and a look at each takes time. */
final class AlikeAddresses extends RequestMappingHandlerMapping {

    /** How the patterns of each begin, up to the first part that varies. */
    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return beginsAlike(info, request.getRequestURI()) ? super.getMatchingMapping(info, request) : null;
    }

    /** True also where that can't be told without decoding the address. */
    private boolean beginsAlike(RequestMappingInfo info, String address) {
        if (address.indexOf('%') >= 0 || address.indexOf(';') >= 0) return true;
        for (var beginning : beginnings.computeIfAbsent(info, AlikeAddresses::beginningsOf))
            if (address.startsWith(beginning)) return true;
        return false;
    }

    private static List<String> beginningsOf(RequestMappingInfo info) {
        var patterns = info.getPathPatternsCondition();
        if (patterns == null) return List.of("");
        return patterns.getPatterns().stream()
                .map(pattern -> beginning(pattern.getPatternString()))
                .toList();
    }

    private static String beginning(String pattern) {
        int length = 0;
        while (length < pattern.length() && "{*?".indexOf(pattern.charAt(length)) < 0) length++;
        return pattern.substring(0, length);
    }
}
