package it.incontro.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The one rule for text, and the rules for addresses of all kinds. */
class TextRuleTests {

    @Test
    void blanksAreTrimmedAndCollapsedAndPlain() {
        assertThat(TextRule.line("  a\u00A0\u00A0b\t c\u3000\r\nd ")).isEqualTo("a b c d");
        assertThat(TextRule.lines(" a  b \r\n\u2028\u0085\n\n c\u000Bd ")).isEqualTo("a b\n\nc\nd");
    }

    @Test
    void lettersAreComposed() {
        assertThat(TextRule.line("A\u030Angstro\u0308m")).isEqualTo("\u00C5ngstr\u00F6m");
    }

    @Test
    void whatCannotBeSeenIsTakenAway() {
        assertThat(TextRule.line("\u202Eab\u200Bc\u2066\uFEFF\u00AD\u2060")).isEqualTo("abc");
        assertThat(TextRule.line("\u200B\u200E \u2063")).isEmpty();
    }

    @Test
    void lettersOfAllScriptsStay() {
        for (String name : List.of("Zoë Łukasiewicz", "Жанна д’Арк", "山田太郎", "محمد", "O'Neill-Šimić", "😀")) {
            assertThat(TextRule.line(name)).isEqualTo(name);
            assertThat(TextRule.isUnreadable(name)).isFalse();
        }
    }

    @Test
    void whatNoKeyboardWritesIsRefusedAndTheRestIsShownAgain() {
        for (String odd :
                List.of("\u0000", "\u0007", "\u001B", "\u009F", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\uFFFD")) {
            assertThatThrownBy(() -> TextRule.line("a" + odd + "b")).isInstanceOfSatisfying(UnfitText.class, unfit -> {
                assertThat(unfit.messageKey()).isEqualTo("support.text.unreadable");
                assertThat(unfit.shown()).isEqualTo("ab");
            });
        }
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(TextRule.line("x".repeat(300))).hasSize(300);
        assertThatThrownBy(() -> TextRule.line("x".repeat(301))).isInstanceOf(UnfitText.class);
        assertThat(TextRule.lines("x\n".repeat(2000))).hasSize(3999);
        assertThatThrownBy(() -> TextRule.lines("x".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        UnfitText.class, unfit -> assertThat(unfit.shown()).hasSize(20_000));
    }

    @Test
    void anAddressHasADomainThatMailReaches() {
        EmailAddress.Check check = new EmailAddress.Check();
        for (String good : List.of("niccolo@officine.example", "a.b+c@x-y.co.uk", "info@münchen.example", "")) {
            assertThat(EmailAddress.Check.isAddress(good) || good.isEmpty())
                    .as(good)
                    .isTrue();
        }
        for (String bad : List.of(
                "niccolo@officine",
                "abc",
                "a@b@c",
                "@x.it",
                "a@.it",
                "a@x..it",
                "a b@x.it",
                "a@x.it,b@y.it",
                "a@-x.it",
                "a@x.i",
                "a..b@x.it",
                "a@[127.0.0.1]",
                "a@x.it\n",
                "x".repeat(65) + "@x.it")) {
            assertThat(EmailAddress.Check.isAddress(bad)).as(bad).isFalse();
        }
        assertThat(check).isNotNull();
    }

    @Test
    void aTelephoneNumberHasDigits() {
        PhoneNumber.Check check = new PhoneNumber.Check();
        for (String good :
                List.of("+39 011 555 0101", "(248) 555-0100", "011/5550101", "+1 248 555 0100 ext. 12", "")) {
            assertThat(isPhone(check, good)).as(good).isTrue();
        }
        for (String bad :
                List.of("abc", "12", "+39 011 555 0101 555 0101 99", "javascript:1", "++39011555", "011555<b>")) {
            assertThat(isPhone(check, bad)).as(bad).isFalse();
        }
    }

    @Test
    void aWebsiteIsReachedByHttpAndNothingElse() {
        Website.Check check = new Website.Check();
        for (String good : List.of("www.officine.example", "https://x.example/a?b=c#d", "HTTP://x.example:8080", "")) {
            assertThat(isWebsite(check, good)).as(good).isTrue();
        }
        for (String bad : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "officine",
                "http://",
                "ftp://x.example",
                "//x.example",
                "https://user:secret@x.example",
                "http://x.example/ y",
                "https://javascript:alert(1)")) {
            assertThat(isWebsite(check, bad)).as(bad).isFalse();
        }
    }

    private static boolean isPhone(PhoneNumber.Check check, String typed) {
        return check.isValid(typed, org.mockito.Mockito.mock());
    }

    private static boolean isWebsite(Website.Check check, String typed) {
        return check.isValid(typed, org.mockito.Mockito.mock());
    }
}
