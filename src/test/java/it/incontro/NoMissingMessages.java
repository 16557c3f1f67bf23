package it.incontro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/** Lets every test of a page fail on which a message is missing, whatever else the test looks at. */
class NoMissingMessages implements MockMvcBuilderCustomizer {

    /** How the template engine shows a key that it does not find. */
    private static final Pattern MISSING = Pattern.compile("\\?\\?([\\w.-]+)_(?:en|it)\\w*\\?\\?");

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.alwaysExpect(result -> {
            String type = result.getResponse().getContentType();
            if (type != null && type.startsWith("text/html")) {
                assertThat(MISSING.matcher(result.getResponse().getContentAsString())
                                .results()
                                .map(found -> found.group(1)))
                        .as("missing messages on %s", result.getRequest().getRequestURI())
                        .isEmpty();
            }
        });
    }
}
