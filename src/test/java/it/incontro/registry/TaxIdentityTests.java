package it.incontro.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdentityTests {

    @ParameterizedTest
    @ValueSource(strings = {"00743110157", "07973780013", "00159560366", "12345670017"})
    void takesItalianVatNumbersWhoseCheckDigitIsRight(String number) {
        assertThat(TaxIdentity.isItalianVatNumber(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00743110158", "70743110157", "00000000000", "0743110157", "0074311015A", ""})
    void refusesItalianVatNumbersWithAWrongDigitOrLength(String number) {
        assertThat(TaxIdentity.isItalianVatNumber(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA85T10A562S", "VRDLCU80A01H501G", "00743110157"})
    void takesFiscalCodesOfPersonsAndFirms(String code) {
        assertThat(TaxIdentity.isItalianFiscalCode(code)).isTrue();
    }

    @Test
    void takesAFiscalCodeInWhichALetterStandsForADigit() {
        assertThat(TaxIdentity.isItalianFiscalCode("RSSMRA85T10A56NH")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA85T10A562T", "RSSMRA85Z10A562S", "RSSMRA85T10A56", "RSSMRA85T10A56NS", ""})
    void refusesFiscalCodesWithAWrongCheckOrForm(String code) {
        assertThat(TaxIdentity.isItalianFiscalCode(code)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DE,123456789", "FR,40303265045", "AT,U12345678", "NL,123456789B01", "GR,123456789", "PL,1234567890"})
    void takesVatNumbersOfTheUnionByTheirFormat(String country, String number) {
        assertThat(TaxIdentity.isVatNumber(country, number)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DE,12345678", "AT,12345678", "US,123456789", "IT,00743110158"})
    void refusesOtherVatNumbers(String country, String number) {
        assertThat(TaxIdentity.isVatNumber(country, number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "IT,it 007 4311 0157,00743110157",
        "DE,DE-123.456.789,123456789",
        "GR,EL123456789,123456789",
        "US,12-3456789,123456789"
    })
    void storesNumbersWithoutPrefixAndPunctuation(String country, String typed, String stored) {
        assertThat(TaxIdentity.normal(country, typed)).isEqualTo(stored);
    }
}
