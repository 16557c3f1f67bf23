package it.incontro.assurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import it.incontro.IncontroTest;
import it.incontro.support.web.Sorting;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.servlet.HandlerMapping;

/** The path decides whose page it is: no handler takes from query or body what its path names. */
@IncontroTest
class HandlerBindingTests {

    private static final Pattern NAMES_SOMEBODY = Pattern.compile(
            "(?i).*(participation|person|event|attendee|account|organiser|company|buyer|member|tenant|owner|visitor|cell|colleague).*");

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("mvcConversionService")
    private ConversionService conversions;

    @Test
    void noHandlerBindsANameOfItsPath() {
        SoftAssertions all = new SoftAssertions();
        Bound.ofAll(context)
                .forEach((route, bound) -> all.assertThat(bound)
                        .as("%s takes from query or body what its path names", route)
                        .noneMatch(each -> route.variables().contains(each.rootName())
                                || route.variables().contains(each.simpleName())));
        all.assertAll();
    }

    @Test
    void idsInQueryAndBodyAreThoseThatTheListGivesAReasonFor() {
        Set<String> found = new TreeSet<>();
        Bound.ofAll(context)
                .forEach((route, bound) -> bound.stream()
                        .filter(HandlerBindingTests::isAnId)
                        .forEach(each -> found.add(route + " " + each.name())));

        assertThat(found).containsExactlyInAnyOrderElementsOf(explained().keySet());
        assertThat(explained().values()).allMatch(reason -> reason.length() > 10);
    }

    /** A form that can be made of one text would be made of the parameter that has its name. */
    @Test
    void noFormIsMadeOfASingleParameter() {
        SoftAssertions all = new SoftAssertions();
        Bound.ofAll(context).values().stream()
                .flatMap(List::stream)
                .map(Bound::form)
                .filter(form -> form != null)
                .distinct()
                .forEach(form -> all.assertThat(conversions.canConvert(String.class, form))
                        .as("%s can be read from one text", form)
                        .isFalse());
        all.assertAll();
    }

    @Test
    void nobodyReadsParametersByHand() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .and()
                .doNotBelongToAnyOf(Sorting.class)
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .and()
                .haveSimpleNameNotEndingWith("Interceptor")
                .should()
                .callMethodWhere(callTo("getParameter"))
                .orShould()
                .callMethodWhere(callTo("getParameterMap"))
                .orShould()
                .callMethodWhere(callTo("getParameterValues"))
                .check(new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/test"))
                        .importPackages("it.incontro"));
    }

    /** The binder itself refuses it, so that a handler which forgets the rule gains nothing. */
    @Test
    void aFormGetsNothingOfThePathAndNothingInItsNameNorOfTheHeaders() {
        UUID mine = UUID.randomUUID();
        var request = post("/x")
                .param("participation", UUID.randomUUID().toString())
                .param("rank", "WANT")
                .header("message", "from a header")
                .requestAttr(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("participation", mine.toString()))
                .buildRequest(null);
        assertThat(request.getParameter("rank")).isEqualTo("WANT");
        assertThat(BinderProbe.bind(context, request)).isEqualTo(new BinderProbe.Form(null, "WANT", null));
        assertThat(BinderProbe.bind(
                        context,
                        get("/x").param("participation", mine.toString()).buildRequest(null)))
                .isEqualTo(new BinderProbe.Form(mine, null, null));
    }

    private static DescribedPredicate<JavaMethodCall> callTo(String method) {
        return DescribedPredicate.describe(
                method + " of a request",
                call -> call.getTarget().getName().equals(method)
                        && (call.getTargetOwner().isAssignableTo(ServletRequest.class)
                                || call.getTargetOwner().isAssignableTo(HttpServletRequest.class)));
    }

    private static boolean isAnId(Bound bound) {
        boolean named = NAMES_SOMEBODY.matcher(bound.simpleName()).matches();
        boolean idText = bound.type().equals(String.class)
                && (bound.simpleName().endsWith("Id") || bound.simpleName().equals("id"));
        boolean free = bound.type().equals(String.class) || bound.type().equals(UUID.class);
        return bound.type().equals(UUID.class) || idText || named && free;
    }

    private static Map<String, String> explained() {
        try (var lines = HandlerBindingTests.class.getResourceAsStream("/assurance/ids-in-forms.txt")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 4))
                    .collect(Collectors.toMap(
                            line -> String.join(" ", Arrays.copyOf(line, 3)),
                            line -> line.length == 4 ? line[3] : "",
                            (one, other) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
