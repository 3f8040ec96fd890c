package nl.mistervoip.privacy.datamap.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.RuleStanding;
import nl.mistervoip.privacy.datamap.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules for attributes that go before their item: what the map must say, and what it may not. */
class EarlierRulesTest {
  private static final String VOIP = "mister-voip.yaml";
  private static final String BILLING = "mister-voip-abonnementen.yaml";

  private final Map<String, String> files =
      new TreeMap<>(Map.of("map.yaml", read("map.yaml"), VOIP, read(VOIP), BILLING, read(BILLING)));

  @Test
  void theSampleMapShouldMapWhatTheTermsOfTheLawSetApart() {
    assertThat(
            DataMapLoader.bundled().stores().stream()
                .flatMap(store -> RetentionRule.of(store).stream()))
        .filteredOn(RetentionRule::reduces)
        .extracting(RetentionRule::id, rule -> rule.fields().toString())
        .containsExactlyInAnyOrder(
            tuple("invoices/itemised", "[itemised]"),
            tuple("payments/account", "[iban, account_holder]"),
            tuple("contracts/mandate", "[direct_debit]"),
            tuple("portal-accounts/secrets", "[password_hash, two_factor_seed]"),
            tuple("identifiers/sim-key", "[authentication_key]"));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fields: [itemised] | fields: [invoice_number] | takes invoice_number, which is part of a"
            + " key",
        "fields: [itemised] | fields: [customer_number] | takes customer_number, which is part of a"
            + " key",
        "fields: [itemised] | fields: [invoice_date] | which is part of a key",
        "fields: [itemised] | fields: [vat_one_stop_shop] | which decides whether the item stays",
        "fields: [itemised] | fields: [unpaid] | which decides whether the item stays",
        "fields: [itemised] | fields: [claim_open] | which decides whether the item stays",
        "fields: [itemised] | fields: [total_cents] | by which people or objects are found",
        "fields: [itemised] | fields: [retention_shard] | which is part of a key",
        "fields: [itemised] | fields: [calls] | names calls, which is no field",
        "fields: [itemised] | fields: [itemised.number] | which is inside a document",
        "fields: [itemised] | fields: [] | takes nothing that it can take",
        "fields: [iban, account_holder] | fields: [iban, iban] | have [iban] in common",
        "longer: {attribute: unpaid, term: P5Y} | longer: {attribute: unpaid, term: P7Y} | does not"
            + " end before the item goes",
        "longer: {attribute: unpaid, term: P5Y} | longer: {attribute: unpaid, term: P5M} | has a"
            + " longer term that is not longer",
        "index: by-last-collection | index: by-retention | has no index by-retention with a shard"
            + " and",
        "index: by-last-collection | index: by-nobody | has no index by-nobody",
        "{attribute: mandate_shard, type: S}, | {attribute: retention_shard, type: S}, | has no"
            + " index by-last-collection",
        "term: P14M | term: P2Y | does not end before the item goes",
        "law: Tw 11.5(2) | law: '' | has no legal basis",
      })
  void aRuleThatCannotBeShouldBeRefusedInWords(String text, String instead, String problem) {
    change(BILLING, text, instead);
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidDataMapException.class)
        .hasMessageContaining(BILLING + ":")
        .hasMessageContaining(problem);
  }

  @Test
  void aRuleWithoutALegalBasisShouldNotEvenBeRead() {
    String file = files.getOrDefault(VOIP, "");
    int at = file.indexOf("          ground:\n", file.indexOf("- id: secrets"));
    int end = file.indexOf("          index:", at);
    files.put(VOIP, file.substring(0, at) + file.substring(end));
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidDataMapException.class)
        .hasMessageContaining("ground");
  }

  @Test
  void aFaultShouldNameTheLineOfItsRule() {
    change(BILLING, "fields: [itemised]", "fields: [calls]");
    int line = lineOf(BILLING, "        - id: itemised");
    assertThatThrownBy(this::load)
        .hasMessageContaining(BILLING + ":" + line + ": ")
        .hasMessageContaining("Store invoices: its rule for itemised names calls");
  }

  @Test
  void aTermOfABookYearShouldCountWithAllOfIt() {
    change(
        BILLING,
        "term: P14M\n          fiscal-year: false",
        "term: P14M\n          fiscal-year: true");
    assertThatThrownBy(this::load)
        .as("fourteen months and up to a year are more than the two years of a contract")
        .hasMessageContaining("its rule for mandate does not end before the item goes");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fields: [iban, account_holder] | fields: [iban]",
        "nl: het rekeningnummer en de naam | nl: de naam en het rekeningnummer",
      })
  void aRuleThatChangedSinceItWasSignedShouldNotRunAndTheRuleOfItsItemsShould(
      String text, String instead) {
    change(BILLING, text, instead);
    Store payments = load().store("payments");
    LocalDate day = LocalDate.parse("2026-06-01");
    assertThat(RuleStanding.of(RetentionRule.of(load(), "payments/account"), day))
        .isInstanceOf(RuleStanding.Changed.class);
    assertThat(RuleStanding.of(payments, day)).isInstanceOf(RuleStanding.InForce.class);
    assertThatThrownBy(() -> DataMapLoader.requireSigned(name -> files.getOrDefault(name, "")))
        .hasMessageContaining("its retention rule for account changed since officer-1 signed it")
        .hasMessageContaining("desk map sign payments/account --by USER");
  }

  @Test
  void aSignatureOfOneRuleShouldNotFitAnother() {
    DataMap map = load();
    List<String> digests =
        map.stores().stream()
            .flatMap(store -> RetentionRule.of(store).stream())
            .map(rule -> RuleStanding.digest(rule, 1, LocalDate.parse("2026-01-01")))
            .toList();
    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void anUnknownRuleShouldBeSaidSo() {
    assertThatThrownBy(() -> RetentionRule.of(DataMapLoader.bundled(), "invoices/lines"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("invoices/lines");
  }

  private DataMap load() {
    return DataMapLoader.load(name -> files.getOrDefault(name, ""));
  }

  private void change(String file, String text, String instead) {
    String original = files.getOrDefault(file, "");
    // A law may stand at the store as well: the rule comes after 'earlier'.
    int at =
        original.indexOf(text, text.startsWith("law") ? original.indexOf("- id: itemised") : 0);
    assertThat(at).as(text).isNotNegative();
    files.put(file, original.substring(0, at) + instead + original.substring(at + text.length()));
  }

  private int lineOf(String file, String text) {
    String whole = files.getOrDefault(file, "");
    return 1 + (int) whole.substring(0, whole.indexOf(text)).chars().filter(c -> c == '\n').count();
  }

  private static String read(String file) {
    try (InputStream in =
        Optional.ofNullable(EarlierRulesTest.class.getResourceAsStream("/datamap/" + file))
            .orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
