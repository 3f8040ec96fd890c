package nl.mistervoip.privacy.rectification.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.MarketingContact;
import org.junit.jupiter.api.Test;

class ContactsToSuppressTest {
  private static final Instant SINCE = Instant.parse("2021-02-20T10:00:00Z");

  static Requester from(String address, Map<String, String> told) {
    return new Requester(
        "bounce@example.nl", address, "Anneke", "Stop", Optional.of("m1@example.nl"), told, true);
  }

  private static List<MarketingContact> contacts(String... texts) {
    return Arrays.stream(texts).map(text -> MarketingContact.of(text).orElseThrow()).toList();
  }

  @Test
  void theAddressThatAskedShouldAlwaysBeAmongThem() {
    ContactsToSuppress decided =
        ContactsToSuppress.ofMail(from("Anneke@Example.nl", Map.of("email", "other@example.nl")));
    assertThat(decided.given())
        .containsExactlyElementsOf(contacts("anneke@example.nl", "other@example.nl"));
  }

  @Test
  void withoutAFromTheEnvelopeSenderAsked() {
    assertThat(ContactsToSuppress.ofMail(from("", Map.of())).given())
        .containsExactlyElementsOf(contacts("bounce@example.nl"));
  }

  @Test
  void aNumberInTheMailShouldBeAmongThemAndNoOtherIdentifier() {
    Map<String, String> told =
        Map.of(
            "phone-number", "+31612345678",
            "customer-number", "100042",
            "iban", "NL00TEST0000100042",
            "postcode", "1234 AB");
    assertThat(ContactsToSuppress.ofMail(from("anneke@example.nl", told)).given())
        .containsExactlyElementsOf(contacts("anneke@example.nl", "+31612345678"));
  }

  @Test
  void whatIsOnFileShouldComeBesideWhatWasGivenWithoutThePostalCode() {
    List<ContactPoint> onFile =
        List.of(
            new ContactPoint(ContactPoint.Channel.EMAIL, "anneke@example.nl", SINCE),
            new ContactPoint(ContactPoint.Channel.MOBILE, "+31612345678", SINCE),
            new ContactPoint(ContactPoint.Channel.POSTAL_CODE, "1234AB", SINCE));
    ContactsToSuppress decided =
        ContactsToSuppress.ofMail(from("anneke@example.nl", Map.of()))
            .with(onFile, List.of("+31850101234", "+31612345678"));
    assertThat(decided.given()).containsExactlyElementsOf(contacts("anneke@example.nl"));
    assertThat(decided.onFile())
        .containsExactlyElementsOf(contacts("+31612345678", "+31850101234"));
    assertThat(decided.toString()).doesNotContain("anneke", "31612345678");
  }
}
