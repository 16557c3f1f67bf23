package it.incontro.support.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads days and times as the fields of forms write them, in years in which events can be. */
@Component
class TypedTime implements GenericConverter, WebMvcConfigurer {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(this);
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, LocalDate.class),
                new ConvertiblePair(String.class, LocalDateTime.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object typed, TypeDescriptor source, TypeDescriptor target) {
        String text = typed == null ? "" : typed.toString().strip();
        if (text.isEmpty()) {
            return null;
        }
        return target.getType().equals(LocalDate.class)
                ? possible(LocalDate.parse(text))
                : possible(LocalDateTime.parse(text));
    }

    private static TemporalAccessor possible(TemporalAccessor time) {
        int year = time.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("no event is in the year " + year);
        }
        return time;
    }
}
