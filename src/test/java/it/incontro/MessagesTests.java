package it.incontro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product speaks both languages, completely. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path CODE = Path.of("src/main/java");

    /** What the constraints of Bean Validation name, such as {max}. */
    private static final Pattern NAMED = Pattern.compile("\\{[a-z]+}");

    /** Keys as code hands them to notices and refusals, whose texts nobody sees before they are needed. */
    private static final Pattern KEYS_IN_CODE = Pattern.compile(
            "(?:Flash\\.(?:success|undoable|info|warning|error|now)|Rejected\\.(?:because|field)|new (?:Conflict|Gone)"
                    + "|frame\\.(?:link|innerLink|note|banner))"
                    + "\\((?:[^\";]|\"[^\".]*\")*?\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+)(?<![-.])\"");

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceIsThereInBothLanguages(String bundle) throws IOException {
        assertThat(keys(bundle, "_it")).isEqualTo(keys(bundle, ""));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesNameTheSameThings(String bundle) throws IOException {
        Map<String, String> english = load(bundle, "");
        Map<String, String> italian = load(bundle, "_it");

        english.keySet().retainAll(italian.keySet());
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(italian.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceCanBeFormatted(String bundle) throws IOException {
        for (String language : List.of("", "_it")) {
            assertThat(load(bundle, language)).allSatisfy((key, text) -> {
                assertThat(text)
                        .as(key + ": a straight apostrophe swallows what follows")
                        .doesNotContain("'");
                assertThat(text).as(key).isNotBlank();
                if (!NAMED.matcher(text).find()) {
                    assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
                }
            });
        }
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (String bundle : bundles().toList()) {
            keys(bundle, "").stream().filter(key -> !seen.add(key)).forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void whatCodeSaysIsWritten() throws IOException {
        Set<String> known = new HashSet<>();
        for (String bundle : bundles().toList()) {
            known.addAll(keys(bundle, ""));
        }
        Map<String, String> missing = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEYS_IN_CODE
                        .matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(key -> missing.put(key, file.getFileName().toString()));
            }
        }
        assertThat(missing).isEmpty();
    }

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_it.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        return new TreeSet<>(load(bundle, language).keySet());
    }

    static Map<String, String> load(String bundle, String language) throws IOException {
        Properties messages = new Properties();
        try (BufferedReader file = Files.newBufferedReader(MESSAGES.resolve(bundle + language + ".properties"))) {
            messages.load(file);
        }
        Map<String, String> byKey = new TreeMap<>();
        messages.stringPropertyNames().forEach(key -> byKey.put(key, messages.getProperty(key)));
        return byKey;
    }

    /** The things that a sentence names, each once: one language may need a choice between singular and plural. */
    private static Set<String> placeholders(String text) {
        return Arrays.stream(text.split("\\{"))
                .skip(1)
                .map(part -> part.replaceAll("(?s)[^0-9a-z].*", ""))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
