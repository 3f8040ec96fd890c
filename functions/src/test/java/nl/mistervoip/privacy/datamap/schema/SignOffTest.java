package nl.mistervoip.privacy.datamap.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.RuleStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures under the retention rules; the first test is the build's own check of the map. */
class SignOffTest {
  private static final String VOIP = "mister-voip.yaml";
  private static final String BILLING = "mister-voip-abonnementen.yaml";

  private final Map<String, String> files =
      new TreeMap<>(Map.of("map.yaml", read("map.yaml"), VOIP, read(VOIP), BILLING, read(BILLING)));

  @Test
  void everyRetentionRuleOfTheCompanyShouldBeSignedAsItReads() {
    DataMapLoader.requireSigned();
    assertThat(DataMapLoader.bundled().stores())
        .allSatisfy(
            store ->
                assertThat(RuleStanding.of(store, LocalDate.parse("2026-01-01")))
                    .isInstanceOf(RuleStanding.InForce.class));
  }

  @Test
  void aRuleThatNobodySignedShouldBeNamedWithFileLineAndFix() {
    String signature = signatureOf("tickets");
    files.merge(VOIP, "", (text, none) -> text.replace(signature + "\n", ""));
    assertThatThrownBy(this::requireSigned)
        .isInstanceOf(InvalidDataMapException.class)
        .hasMessageContaining(VOIP + ":" + (lineOfStore("tickets") + 21) + ": ")
        .hasMessageContaining("Store tickets: its retention rule is not signed.")
        .hasMessageContaining("desk map sign tickets --by USER --role ROLE");
    assertThat(RuleStanding.of(load().store("tickets"), LocalDate.parse("2026-06-01")))
        .isEqualTo(new RuleStanding.NotSigned());
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "term: P90D | term: P91D",
        "trigger: {attribute: recorded_at, form: instant} | trigger: {attribute: recorded_at, form:"
            + " date}",
        "holds: [dispute_open, claim_open, nuisance_investigation, restricted, restricted_by] |"
            + " holds: [dispute_open, claim_open, nuisance_investigation, restricted]",
        "law: GDPR 6(1)(f) | law: GDPR 6(1)(a)",
        "version: 2, valid | version: 3, valid",
        "valid-from: 2026-01-01, | valid-from: 2025-01-01,",
      })
  void aRuleThatChangedSinceItWasSignedShouldNotRun(String text, String instead) {
    changeIn("recordings", text, instead);
    assertThatThrownBy(this::requireSigned)
        .hasMessageContaining(VOIP + ":")
        .hasMessageContaining(
            "Store recordings: its retention rule changed since officer-1 signed");
    assertThat(RuleStanding.of(load().store("recordings"), LocalDate.parse("2026-06-01")))
        .isInstanceOf(RuleStanding.Changed.class);
  }

  @Test
  void whatDecidesNothingShouldNeedNoNewSignature() {
    changeIn("recordings", "nl: Opgenomen gesprekken", "nl: Gesprekken die zijn opgenomen");
    requireSigned();
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2025-12-14, false", "2025-12-31, false", "2026-01-01, true", "2026-01-02, true"})
  void aRuleShouldRunFromItsFirstDayOn(String day, boolean runs) {
    RuleStanding standing = RuleStanding.of(load().store("tickets"), LocalDate.parse(day));
    assertThat(standing instanceof RuleStanding.InForce).isEqualTo(runs);
    if (!runs) {
      assertThat(standing).isEqualTo(new RuleStanding.Ahead(LocalDate.parse("2026-01-01")));
    }
  }

  @Test
  void aSignatureSetAfterItsFirstDayShouldNotRunBackwards() {
    changeIn("tickets", "on: 2025-12-15", "on: 2026-02-01");
    assertThat(RuleStanding.of(load().store("tickets"), LocalDate.parse("2026-01-31")))
        .isEqualTo(new RuleStanding.Ahead(LocalDate.parse("2026-02-01")));
  }

  @Test
  void aSignatureThatIsNoneShouldStopTheMapFromLoading() {
    changeIn("tickets", "by: officer-1", "by: ''");
    changeIn("tickets", "digest: ", "digest: x");
    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidDataMapException.class)
        .hasMessageContaining("the signature has no version, name or role")
        .hasMessageContaining("has not 64 hexadecimal digits");
  }

  @Test
  void aLongerTermThatIsShorterShouldBeAFault() {
    files.merge(BILLING, "", (text, none) -> text.replace("term: P10Y}", "term: P6Y}"));
    assertThatThrownBy(this::load).hasMessageContaining("its longer term is not longer");
  }

  @Test
  void whatStaysOfAnInvoiceShouldKeepTheFlagThatSaysHowLong() {
    files.merge(BILLING, "", (text, none) -> text.replace("        - vat_one_stop_shop\n", ""));
    assertThatThrownBy(this::load).hasMessageContaining("what stays lacks [vat_one_stop_shop]");
  }

  private void requireSigned() {
    DataMapLoader.requireSigned(name -> files.getOrDefault(name, ""));
  }

  private DataMap load() {
    return DataMapLoader.load(name -> files.getOrDefault(name, ""));
  }

  private void changeIn(String store, String text, String instead) {
    String file = files.getOrDefault(VOIP, "");
    int at = file.indexOf("  - id: " + store + "\n");
    String rest = file.substring(at);
    assertThat(rest).contains(text);
    int place = at + rest.indexOf(text);
    files.put(VOIP, file.substring(0, place) + instead + file.substring(place + text.length()));
  }

  private String signatureOf(String store) {
    String file = files.getOrDefault(VOIP, "");
    int at = file.indexOf("      signed: ", file.indexOf("  - id: " + store + "\n"));
    return file.substring(at, file.indexOf('\n', at));
  }

  private int lineOfStore(String store) {
    String file = files.getOrDefault(VOIP, "");
    return (int) file.substring(0, file.indexOf("  - id: " + store + "\n")).lines().count() + 1;
  }

  private static String read(String file) {
    try (InputStream in =
        Optional.ofNullable(SignOffTest.class.getResourceAsStream("/datamap/" + file))
            .orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
