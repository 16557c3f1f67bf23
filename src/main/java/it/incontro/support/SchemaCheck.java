package it.incontro.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the portal does not migrate by itself: refuses to start on a schema that is older than the release. One that is newer
 * is welcome, as while the nodes are replaced one after another.
 */
@Component
@ConditionalOnBooleanProperty(name = "spring.flyway.enabled", havingValue = false)
class SchemaCheck implements InitializingBean {

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    private final JdbcClient jdbc;

    SchemaCheck(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void afterPropertiesSet() {
        String wanted = newestOfRelease();
        String there = versionOfDatabase();
        if (there == null || there.compareTo(wanted) < 0) {
            throw new StartRefused(
                    "The database is at version %s, and this release needs %s."
                            .formatted(there == null ? "none" : there, wanted),
                    "Migrate it first: start the release with --incontro.migrate as the owner of the tables.");
        }
    }

    private @Nullable String versionOfDatabase() {
        boolean known = jdbc.sql("select to_regprocedure('schema_version()') is not null")
                .query(Boolean.class)
                .single();
        return known
                ? jdbc.sql("select schema_version()")
                        .query(String.class)
                        .optional()
                        .orElse(null)
                : null;
    }

    static String newestOfRelease() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
            return Arrays.stream(files)
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(VERSION::matcher)
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .max(String::compareTo)
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
