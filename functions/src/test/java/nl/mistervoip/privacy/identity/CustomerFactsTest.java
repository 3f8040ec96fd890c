package nl.mistervoip.privacy.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFactsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "45,99; 4599",
        "45.99; 4599",
        "€ 45,99; 4599",
        "EUR 45.99; 4599",
        "45,99 euro; 4599",
        "1.234,56; 123456",
        "1,234.56; 123456",
        "1 234,56; 123456",
        "1'234.56; 123456",
        "1234,56; 123456",
        "1.234; 123400",
        "1,234; 123400",
        "45; 4500",
        "45,-; 4500",
        "45,--; 4500",
        "45,9; 4590",
        "-12,50; 1250",
        "0,05; 5",
        "1.234.567,89; 123456789",
      })
  void dutchAndEnglishNotationShouldMeanTheSame(String typed, long cents) {
    assertThat(CustomerFacts.cents(typed)).contains(cents);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1,2,3", "1.23.45", "9999999999999999999", "٤٥"})
  void whatIsNoAmountShouldBeNone(String typed) {
    assertThat(CustomerFacts.cents(typed)).isEmpty();
  }

  @Property(tries = 300)
  void anyAmountShouldBeReadAsItIsPrintedInBothLanguages(
      @ForAll @LongRange(min = 0, max = 99_999_999_999L) long cents) {
    double euros = cents / 100.0;
    assertThat(CustomerFacts.cents(String.format(Locale.of("nl", "NL"), "%,.2f", euros)))
        .contains(cents);
    assertThat(CustomerFacts.cents(String.format(Locale.UK, "%,.2f", euros))).contains(cents);
  }

  @Test
  void theCustomerNumberShouldBeReadWithoutItsBlanks() {
    assertThat(CustomerFacts.onFile("100001", Map.of("last-invoice-amount", "4599")))
        .contains(CustomerFacts.typed("100 001", "€45,99"));
  }

  @Test
  void withoutInvoiceThereShouldBeNoQuestion() {
    assertThat(CustomerFacts.onFile("100001", Map.of("language", "nl"))).isEmpty();
  }

  @Test
  void endlessTextShouldNeverBeRight() {
    assertThat(CustomerFacts.typed("1".repeat(41), "45,99")).isEmpty();
    assertThat(CustomerFacts.typed("100001", "4".repeat(41))).isEmpty();
  }
}
