package it.incontro.assurance;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A method and a pattern that the application answers; {@code ANY} for what answers every method. */
record Route(String method, String pattern) implements Comparable<Route> {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** Every route of the application itself, in order. */
    static List<Route> mapped(ApplicationContext context) {
        TreeSet<Route> routes = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping :
                context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> {
                for (String pattern : info.getPatternValues()) {
                    var methods = info.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        routes.add(new Route("ANY", pattern));
                    }
                    for (RequestMethod method : methods) {
                        routes.add(new Route(method.name(), pattern));
                    }
                }
            });
        }
        return List.copyOf(routes);
    }

    boolean isGet() {
        return method.equals("GET");
    }

    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    String path(Map<String, String> values) {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(value(values, found)));
    }

    private String value(Map<String, String> values, MatchResult variable) {
        String special = values.get(pattern.substring(0, variable.end()));
        String value = special == null ? values.get(variable.group(1)) : special;
        if (value == null) {
            throw new AssertionError("no value for %s of %s: add one to PathValues".formatted(variable.group(1), this));
        }
        return value;
    }

    MockHttpServletRequestBuilder request(String path) {
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path);
    }

    @Override
    public int compareTo(Route other) {
        int byPattern = pattern.compareTo(other.pattern);
        return byPattern == 0 ? method.compareTo(other.method) : byPattern;
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
