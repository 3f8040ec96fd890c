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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reached through the rows of another store must not outlive them. */
class ReachRulesTest {
  private static final String VOIP = "mister-voip.yaml";
  private static final String BILLING = "mister-voip-abonnementen.yaml";
  private static final String DIRECT =
      "      - {identifier: customer-number, index: by-customer}\n";

  private final Map<String, String> files =
      new TreeMap<>(Map.of("map.yaml", read("map.yaml"), VOIP, read(VOIP), BILLING, read(BILLING)));

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "mister-voip.yaml, call-records, identifiers",
    "mister-voip.yaml, portal-accounts, customers",
    "mister-voip-abonnementen.yaml, porting-files, identifiers",
    "mister-voip-abonnementen.yaml, payments, invoices",
  })
  void aStoreReachedOnlyThroughRowsWithATermOfTheirOwnShouldBeAFault(
      String file, String store, String through) {
    inStore(file, store, DIRECT, "");
    assertFault(
        "Store " + store + ": it is reached only through " + through,
        "nobody says how much later than there its term begins");
  }

  @Test
  void theGapShouldBeToldWhereTheTermsAreKnown() {
    inStore(BILLING, "porting-files", DIRECT, "");
    inStore(
        BILLING,
        "porting-files",
        "      - {identifier: line, index: by-line, time: {attribute: requested_on, form: date}}",
        """
              - identifier: line
                index: by-line
                time: {attribute: requested_on, form: date}
                outliving: {starts-within: P30D, because: A port takes no longer.}\
        """);
    assertFault(
        "it is kept up to P2Y, but reached only through identifiers,",
        "whose rows may end P1Y6M30D earlier",
        "Give it the root identifier and an index by it");
  }

  @Test
  void aLongerTermOfSomeItemsShouldCount() {
    inStore(
        VOIP,
        "locations",
        "      fiscal-year: false",
        "      fiscal-year: false\n      longer: {attribute: cell, term: P1Y}");
    assertFault("Store locations: it is kept up to P1Y", "may end P6M earlier");
  }

  @Test
  void whatIsKeptFromAMomentWithinTheIntervalShouldNeedNoWordAsLongAsItEndsFirst() {
    inStore(VOIP, "locations", "term: P90D", "term: P6M");
    load();
    inStore(VOIP, "locations", "term: P6M", "term: P7M");
    assertFault("Store locations: it is kept up to P7M", "whose rows may end P1M earlier");
  }

  @Test
  void howMuchLaterATermBeginsShouldCountWithIt() {
    inStore(VOIP, "internet-sessions", "starts-within: P7D", "starts-within: P91D");
    load();
    inStore(VOIP, "internet-sessions", "starts-within: P91D", "starts-within: P92D");
    assertFault("Store internet-sessions: it is kept up to P90D", "may end P1D earlier");
  }

  @Test
  void whatIsAcceptedShouldBeAFaultOnlyWithoutItsReason() {
    load();
    inStore(
        VOIP,
        "suppression-list",
        ", outliving: {because: Kept as long as advertising is sent; found by the mailbox that"
            + " asks.}",
        "");
    assertFault("Store suppression-list: it is reached only through customers");
  }

  @Test
  void whatAnErasureLeavesShouldBeFoundWithoutTheRowsThatItRemoves() {
    inStore(VOIP, "portal-accounts", DIRECT, "");
    inStore(
        VOIP,
        "portal-accounts",
        "      - {identifier: portal-username}",
        "      - identifier: portal-username\n"
            + "        outliving: {starts-within: P0D, because: Closed with the contract.}");
    assertFault("what an erasure leaves of it is reached only through customers");
  }

  @Test
  void pathsForWhatHasNoCustomerShouldLastByThemselves() {
    inStore(VOIP, "recordings", "term: P90D", "term: P2Y");
    assertFault("Store recordings: it is kept up to P2Y, but reached only through identifiers");
  }

  @Test
  void objectsShouldNotOutliveTheRowsThatPointAtThem() {
    inStore(VOIP, "recording-audio", "term: P90D", "term: P120D");
    assertFault("may be kept longer than the rows of recordings");
  }

  private void assertFault(String... problems) {
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidDataMapException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(problems));
  }

  private DataMap load() {
    return DataMapLoader.load(name -> files.getOrDefault(name, ""));
  }

  /** Changes the first such text of a store. */
  private void inStore(String file, String store, String text, String instead) {
    String original = files.getOrDefault(file, "");
    int begin = original.indexOf("  - id: " + store + "\n");
    int at = original.indexOf(text, begin);
    int next = original.indexOf("\n  - id: ", begin);
    assertThat(at).isGreaterThan(begin).isLessThan(next < 0 ? original.length() : next);
    files.put(file, original.substring(0, at) + instead + original.substring(at + text.length()));
  }

  private static String read(String file) {
    try (InputStream in = ReachRulesTest.class.getResourceAsStream("/datamap/" + file)) {
      return new String(
          Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
