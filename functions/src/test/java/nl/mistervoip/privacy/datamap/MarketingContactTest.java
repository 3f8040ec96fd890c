package nl.mistervoip.privacy.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarketingContactTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+31612345678",
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "0031 6 12345678",
        "+31 (0)6 1234 5678",
        " +31.6.12345678 "
      })
  void aNumberShouldBeTheSameInEveryNotation(String written) {
    assertThat(MarketingContact.of(written))
        .contains(new MarketingContact(MarketingContact.Channel.PHONE, "+31612345678"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anneke@Example.NL", " anneke@example.nl", "ANNEKE@EXAMPLE.NL\n"})
  void anAddressShouldBeTheSameInEveryLetterCase(String written) {
    assertThat(MarketingContact.of(written))
        .contains(new MarketingContact(MarketingContact.Channel.MAIL, "anneke@example.nl"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "@",
        "a@",
        "@b",
        "a@b@c",
        "a b@example.nl",
        "<a@b.nl>",
        "12",
        "+0612345678",
        "0800-FREE",
        "++31612345678",
        "1234AB"
      })
  void whatIsNeitherShouldBeNoContact(String written) {
    assertThat(MarketingContact.of(written)).isEmpty();
  }

  @Test
  void aContactShouldNotPrintItself() {
    assertThat(MarketingContact.of("anneke@example.nl").toString()).doesNotContain("anneke");
  }
}
