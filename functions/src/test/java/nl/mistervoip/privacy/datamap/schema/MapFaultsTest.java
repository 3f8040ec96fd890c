package nl.mistervoip.privacy.datamap.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.DataMap;
import org.junit.jupiter.api.Test;

class MapFaultsTest {
  private static final String VOIP = "mister-voip.yaml";
  private static final String BILLING = "mister-voip-abonnementen.yaml";

  private final Map<String, String> files =
      new TreeMap<>(Map.of("map.yaml", read("map.yaml"), VOIP, read(VOIP), BILLING, read(BILLING)));

  @Test
  void aPathByAnIdentifierThatChangesHandsShouldNeedATime() {
    change(
        VOIP,
        "      - {identifier: line, time: {attribute: started_at, form: instant}}",
        "      - {identifier: line}");
    assertFault(
        VOIP, lineOf(VOIP, "      - {identifier: line}"), "a former holder's items come out");
  }

  @Test
  void anUndeclaredIndexShouldBeAFault() {
    change(
        VOIP,
        "      - {identifier: customer-number, index: by-customer}",
        "      - {identifier: customer-number, index: by-nobody}");
    assertFault(VOIP, lineOf(VOIP, "index: by-nobody}"), "index by-nobody is not declared");
  }

  @Test
  void anUnknownIdentifierShouldBeAFault() {
    change(
        BILLING,
        "{identifier: invoice-number, index: by-invoice}",
        "{identifier: payment-number, index: by-invoice}");
    assertFault(
        BILLING,
        lineOf(BILLING, "{identifier: payment-number"),
        "identifier payment-number is unknown");
  }

  @Test
  void aStoreThatNothingLeadsToShouldBeAFault() {
    change(
        BILLING, "    produces:\n      - {kind: invoice-number, attribute: invoice_number}\n", "");
    assertFault(
        BILLING, lineOf(BILLING, "      - {identifier: invoice-number") - 1, "no way leads to it");
  }

  @Test
  void aCycleOfIdentifiersShouldBeAFault() {
    files.merge(
        VOIP, "    produces:\n      - {kind: invoice-number, attribute: roles}\n", String::concat);
    files.merge(
        BILLING,
        "    produces:\n      - {kind: portal-username, attribute: method}\n",
        String::concat);
    assertFault(
        VOIP, lineOf(VOIP, "      - {identifier: portal-username}") - 1, "go round in a cycle");
  }

  @Test
  void aFlagThatReadsLikeAHoldShouldBeOne() {
    change(
        VOIP,
        "holds: [dispute_open, claim_open, nuisance_investigation, restricted, restricted_by]",
        "holds: [dispute_open, nuisance_investigation, restricted, restricted_by]");
    assertFault(
        VOIP,
        lineOf(VOIP, "holds: [dispute_open, nuisance_investigation"),
        "flag claim_open reads like a hold and is none");
  }

  @Test
  void whatStaysOfAReducedItemShouldStillBeFoundAndSwept() {
    change(BILLING, "        - customer_number\n", "");
    assertFault(
        BILLING, lineOf(BILLING, "      method: reduce") - 1, "what stays lacks [customer_number]");
  }

  @Test
  void anUnknownSettingShouldBeNamedWithItsLine() {
    change(BILLING, "    produces:", "    prodces:");
    assertFault(BILLING, lineOf(BILLING, "prodces"), "prodces");
  }

  @Test
  void aMissingSettingShouldBeNamed() {
    change(VOIP, "    title: {nl: Klantgegevens, en: Customer details}\n", "");
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidDataMapException.class)
        .hasMessageContaining("title");
  }

  @Test
  void objectsShouldBeErasedBeforeWhatPointsAtThem() {
    change(
        VOIP,
        "    erasure: {method: delete, order: 10}",
        "    erasure: {method: delete, order: 25}");
    assertFault(VOIP, lineOf(VOIP, "order: 25}"), "Give it a lower 'order'");
  }

  @Test
  void aTriggerWithoutAnIndexShouldBeAFault() {
    change(
        VOIP,
        "      trigger: {attribute: closed_on, form: date}",
        "      trigger: {attribute: opened_at, form: instant}");
    assertFault(VOIP, lineOf(VOIP, "{attribute: opened_at, form: instant}") - 1, "never by a scan");
  }

  @Test
  void aRecipientThatNobodyKnowsHowToTellShouldBeAFault() {
    change(BILLING, "recipients: [Voorbeeld Incasso BV]", "recipients: [Ander Incasso BV]");
    assertFault(BILLING, lineOf(BILLING, "recipients: [Ander"), "how to tell Ander Incasso BV");
  }

  @Test
  void aRecipientShouldBeReachedOrExemptAndKnowPeopleBySomethingThatItMayBeGiven() {
    String incasso = "mail: privacy@incasso.example, ";
    change("map.yaml", incasso, "");
    assertFault("map.yaml", lineOf("map.yaml", "{id: incasso"), "neither reached nor exempt");
    change("map.yaml", "{id: incasso, ", "{id: incasso, mail: not an address, ");
    assertFault("map.yaml", lineOf("map.yaml", "{id: incasso"), "has no mail address");
    change(
        "map.yaml",
        "mail: avg@helpdesk.example, language: nl, known-by: [customer-number]",
        "mail: avg@helpdesk.example, language: nl, known-by: [suppressed-contact]");
    assertFault("map.yaml", lineOf("map.yaml", "{id: helpdesk"), "it cannot be given");
  }

  private void assertFault(String file, int line, String problem) {
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidDataMapException.class)
        .hasMessageContaining(file + ":" + line + ": ")
        .hasMessageContaining(problem);
  }

  private DataMap load() {
    return DataMapLoader.load(name -> files.getOrDefault(name, ""));
  }

  private void change(String file, String text, String instead) {
    String original = files.getOrDefault(file, "");
    assertThat(original).contains(text);
    int at = original.indexOf(text);
    files.put(file, original.substring(0, at) + instead + original.substring(at + text.length()));
  }

  private int lineOf(String file, String text) {
    String whole = files.getOrDefault(file, "");
    return 1 + (int) whole.substring(0, whole.indexOf(text)).chars().filter(c -> c == '\n').count();
  }

  private static String read(String file) {
    try (InputStream in = MapFaultsTest.class.getResourceAsStream("/datamap/" + file)) {
      return new String(
          Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
