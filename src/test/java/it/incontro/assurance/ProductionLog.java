package it.incontro.assurance;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What production would have written to its log, line by line, while this is open. */
final class ProductionLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();

    private ProductionLog() {}

    static ProductionLog open() throws IOException {
        ProductionLog log = new ProductionLog();
        StandardEnvironment production = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("production", new ClassPathResource("application.yaml"))
                .forEach(production.getPropertySources()::addLast);
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), production);
        log.encoder.setContext(context);
        log.encoder.setFormat(production.getRequiredProperty("logging.structured.format.console"));
        log.encoder.start();
        log.setContext(log.root.getLoggerContext());
        log.start();
        log.root.setLevel(Level.INFO);
        log.root.addAppender(log);
        return log;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(before);
        stop();
    }
}
