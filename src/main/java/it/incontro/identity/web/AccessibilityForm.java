package it.incontro.identity.web;

import it.incontro.identity.AccessibilityStatement;
import it.incontro.support.Lines;
import it.incontro.support.Rejected;
import it.incontro.support.Required;
import it.incontro.support.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An accessibility declaration, as typed; what is not accessible in both languages or in none. */
record AccessibilityForm(
        @Required AccessibilityStatement.@Nullable Conformance conformance,
        @Nullable @Size(max = 4000) @Lines String breachesIt,
        @Nullable @Size(max = 4000) @Lines String breachesEn,
        @Nullable @Size(max = 4000) @Lines String burdenIt,
        @Nullable @Size(max = 4000) @Lines String burdenEn,
        @Nullable @Size(max = 4000) @Lines String outsideIt,
        @Nullable @Size(max = 4000) @Lines String outsideEn,
        @Required AccessibilityStatement.@Nullable Method method,
        @Nullable @Required @PastOrPresent LocalDate preparedOn,
        @Nullable @Required LocalDate publishedOn,
        @Nullable Boolean testedWithPeople,
        @Nullable @Min(0) @Max(100_000) Integer staff,
        @Nullable @Min(0) @Max(100_000) Integer workstations) {

    static AccessibilityForm empty() {
        return new AccessibilityForm(null, "", "", "", "", "", "", null, null, null, false, null, null);
    }

    static AccessibilityForm of(AccessibilityStatement statement) {
        return new AccessibilityForm(
                statement.conformance(),
                it(statement.breaches()),
                en(statement.breaches()),
                it(statement.burden()),
                en(statement.burden()),
                it(statement.outside()),
                en(statement.outside()),
                statement.method(),
                statement.preparedOn(),
                statement.publishedOn(),
                statement.testedWithPeople(),
                statement.staff(),
                statement.workstations());
    }

    AccessibilityStatement toStatement() {
        return new AccessibilityStatement(
                Objects.requireNonNull(conformance),
                both("breaches", breachesEn, breachesIt),
                both("burden", burdenEn, burdenIt),
                both("outside", outsideEn, outsideIt),
                Objects.requireNonNull(method),
                Objects.requireNonNull(preparedOn),
                Objects.requireNonNull(publishedOn),
                Boolean.TRUE.equals(testedWithPeople),
                staff,
                workstations);
    }

    private static @Nullable Text both(String name, @Nullable String en, @Nullable String it) {
        boolean english = en != null && !en.isBlank();
        boolean italian = it != null && !it.isBlank();
        if (english != italian) {
            throw Rejected.field(name + (english ? "It" : "En"), "identity.accessibility.both-languages");
        }
        return en == null || it == null || !english ? null : new Text(en.strip(), it.strip());
    }

    private static String en(@Nullable Text text) {
        return text == null ? "" : text.en();
    }

    private static String it(@Nullable Text text) {
        return text == null ? "" : text.it();
    }
}
