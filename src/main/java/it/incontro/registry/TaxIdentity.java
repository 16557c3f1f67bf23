package it.incontro.registry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks tax identifiers: the Italian ones by their check digits, those of the rest of the European Union by format. */
public final class TaxIdentity {

    private static final String ITALY = "IT";
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("\\d{11}");

    /** Letters L to V stand for digits where two persons would have had the same code (omocodia). */
    private static final Pattern FISCAL_CODE_OF_A_PERSON =
            Pattern.compile("[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]");

    private static final int[] ODD_PLACES = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private static final Map<String, Pattern> EU = Map.ofEntries(
            format("AT", "U\\d{8}"),
            format("BE", "[01]\\d{9}"),
            format("BG", "\\d{9,10}"),
            format("CY", "\\d{8}[A-Z]"),
            format("CZ", "\\d{8,10}"),
            format("DE", "\\d{9}"),
            format("DK", "\\d{8}"),
            format("EE", "\\d{9}"),
            format("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            format("FI", "\\d{8}"),
            format("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
            format("GR", "\\d{9}"),
            format("HR", "\\d{11}"),
            format("HU", "\\d{8}"),
            format("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"),
            format("IT", "\\d{11}"),
            format("LT", "\\d{9}|\\d{12}"),
            format("LU", "\\d{8}"),
            format("LV", "\\d{11}"),
            format("MT", "\\d{8}"),
            format("NL", "\\d{9}B\\d{2}"),
            format("PL", "\\d{10}"),
            format("PT", "\\d{9}"),
            format("RO", "\\d{2,10}"),
            format("SE", "\\d{12}"),
            format("SI", "\\d{8}"),
            format("SK", "\\d{10}"));

    private TaxIdentity() {}

    /** Whether companies of this country have a VAT number of the European Union. */
    public static boolean isInTheUnion(String country) {
        return EU.containsKey(country);
    }

    /** The countries of the European Union. */
    public static Set<String> union() {
        return EU.keySet();
    }

    /** A number as it is stored: upper case, without blanks and punctuation, without the country's prefix; null if empty. */
    public static @Nullable String normal(String country, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-/]", "");
        String prefix = country.equals("GR") ? "EL" : country;
        boolean prefixed = EU.containsKey(country)
                && plain.startsWith(prefix)
                && EU.get(country).matcher(plain.substring(prefix.length())).matches();
        String number = prefixed ? plain.substring(prefix.length()) : plain;
        return number.isEmpty() ? null : number;
    }

    /** Whether this (in stored form) can be a VAT number of a country of the Union; in Italy by its check digit. */
    public static boolean isVatNumber(String country, String number) {
        Pattern format = EU.get(country);
        return format != null
                && format.matcher(number).matches()
                && (!country.equals(ITALY) || isItalianVatNumber(number));
    }

    /** Whether the eleventh digit checks the ten before it. */
    public static boolean isItalianVatNumber(String number) {
        if (!ELEVEN_DIGITS.matcher(number).matches() || number.equals("00000000000")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < 10; place++) {
            int digit = number.charAt(place) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += place % 2 == 0 ? digit : doubled;
        }
        return (10 - sum % 10) % 10 == number.charAt(10) - '0';
    }

    /** Whether this is a fiscal code of an Italian firm (eleven digits) or person (sixteen characters) by its check. */
    public static boolean isItalianFiscalCode(String code) {
        return code.length() == 11 ? isItalianVatNumber(code) : isFiscalCodeOfAPerson(code);
    }

    private static boolean isFiscalCodeOfAPerson(String code) {
        if (!FISCAL_CODE_OF_A_PERSON.matcher(code).matches()) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < 15; place++) {
            char c = code.charAt(place);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += place % 2 == 0 ? ODD_PLACES[value] : value;
        }
        return 'A' + sum % 26 == code.charAt(15);
    }

    private static Map.Entry<String, Pattern> format(String country, String expression) {
        return Map.entry(country, Pattern.compile(expression));
    }
}
