package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.export.Landscapes.call;
import static nl.mistervoip.privacy.export.Landscapes.node;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mistervoip.privacy.casefile.MaskChanges.Change;
import nl.mistervoip.privacy.casefile.MaskChanges.Effect;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;

class RedactionTest {
  private static final Texts TEXTS = Texts.of(PackageTexts.BUNDLE, Language.NL.locale());
  private static final OwnData OWN =
      new OwnData(
          List.of(Landscapes.OWN_NUMBER, "100042", "anneke@example.nl", "Anneke Voorbeeld-Jansen"));

  @Property
  void aWithheldNumberShouldNeverBeShown(@ForAll("numbers") String number) {
    Redaction.Shown shown =
        redact(Landscapes.calls(), call(1, "2026-01-01T10:00:00Z", number, true).fields());
    assertThat(shown.fields().path("other").asText()).isEqualTo("afgeschermd");
    assertThat(shown.marks()).contains(new Redaction.Mark("other", MaskReason.WITHHELD_NUMBER));
  }

  @Property
  void aNumberOfSomeoneElseShouldLoseItsLastFourDigits(@ForAll("numbers") String number) {
    Redaction.Shown shown =
        redact(Landscapes.calls(), call(1, "2026-01-01T10:00:00Z", number, false).fields());
    assertThat(shown.fields().path("other").asText())
        .isEqualTo(number.substring(0, number.length() - 4) + "xxxx");
  }

  @Example
  void onesOwnNumberShouldStay() {
    Redaction.Shown shown =
        redact(
            Landscapes.calls(),
            call(1, "2026-01-01T10:00:00Z", Landscapes.OWN_NUMBER, false).fields());
    assertThat(shown.fields().path("other").asText()).isEqualTo(Landscapes.OWN_NUMBER);
    assertThat(shown.marks()).isEmpty();
  }

  @Example
  void aSecretShouldBeToldOfButNeverShown() {
    ObjectNode item =
        node()
            .put("name", "A")
            .put("password_hash", "$argon2id$abc")
            .put("sip_secret", "xyzzy")
            .put("shard", 7);
    Redaction.Shown shown = redact(Landscapes.customers(), item);
    assertThat(shown.fields().toString()).doesNotContain("argon2id", "xyzzy", "shard");
    assertThat(shown.fields().path("password_hash").asBoolean()).isTrue();
    assertThat(shown.marks())
        .containsExactlyInAnyOrder(
            new Redaction.Mark("password_hash", MaskReason.PRESENCE),
            new Redaction.Mark("sip_secret", MaskReason.NEVER));
  }

  @Example
  void whatTheMapDoesNotDeclareShouldBeKeptBackAndReported() {
    ObjectNode item = node().put("name", "A").put("internal_note", "secret");
    item.putObject("address").put("street", "Proefstraat").put("geo", "52,4");
    Redaction.Shown shown = redact(Landscapes.customers(), item);
    assertThat(shown.fields().toString()).doesNotContain("secret", "52,4").contains("Proefstraat");
    assertThat(shown.marks())
        .containsExactlyInAnyOrder(
            new Redaction.Mark("internal_note", MaskReason.UNDECLARED),
            new Redaction.Mark("address.geo", MaskReason.UNDECLARED));
  }

  @Example
  void staffShouldBeShownAsARole() {
    ObjectNode ticket = node();
    ticket
        .putArray("messages")
        .addObject()
        .put("agent", "P. de Tester")
        .put("text", "Bel +32 470 12 34 56")
        .put("x", 1);
    Redaction.Shown shown = redact(Landscapes.tickets(), ticket);
    assertThat(shown.fields().path("messages").toString())
        .isEqualTo("[{\"agent\":\"medewerker\",\"text\":\"Bel [afgeschermd]\"}]");
    assertThat(shown.marks()).contains(new Redaction.Mark("messages.x", MaskReason.UNDECLARED));
  }

  @Example
  void numbersAndNamesOfOthersInsideListsShouldBeCovered() {
    ObjectNode item = node();
    item.putArray("users").add("Bram Voorbeeld").add("Anneke Voorbeeld-Jansen");
    item.putArray("itemised")
        .addObject()
        .put("at", "2026-01-02")
        .put("number", "+31201234567")
        .put("cents", 12);
    ObjectNode shown = redact(Landscapes.tickets(), item).fields();
    assertThat(shown.path("users").toString())
        .isEqualTo("[\"[afgeschermd]\",\"Anneke Voorbeeld-Jansen\"]");
    assertThat(shown.path("itemised").toString())
        .isEqualTo("[{\"at\":\"2026-01-02\",\"number\":\"+3120123xxxx\",\"cents\":12}]");
  }

  @Example
  void aTextShouldLoseWhatBelongsToOthersAndKeepWhatIsTheReaders() {
    String text =
        "Mevrouw Voorbeeld-Jansen (085 010 1234, anneke@example.nl) vraagt of de heer J. van der"
            + " Testen, 06-12345678, buur@example.org, NL91ABNA0417164300, BSN 111222333, op"
            + " 01-02-2026 om 09:15 belde. Factuur 202600123.";
    String shown =
        redact(Landscapes.tickets(), node().put("text", text)).fields().path("text").asText();
    assertThat(shown)
        .contains(
            "Mevrouw Voorbeeld-Jansen",
            "085 010 1234",
            "anneke@example.nl",
            "01-02-2026 om 09:15",
            "202600123")
        .doesNotContain("Testen", "12345678", "buur@", "NL91ABNA", "111222333");
  }

  @Example
  void whoElseUsesTheLineShouldBeCoveredWhereverStaffNamedThem() {
    OwnData own =
        new OwnData(List.of("Anneke Voorbeeld-Jansen", "Voorbeeld-Jansen"), false, true)
            .besides(List.of("Bram Voorbeeld-Jansen", "Lotte de Vries", "Anneke Voorbeeld-Jansen"));
    String text =
        "Bram belde voor Anneke Voorbeeld-Jansen; bram zegt dat Lotte de Vries van kantoor ook last"
            + " heeft. Vries vroeg terugbellen, LOTTE niet. Het vriest, de kabel is gebroken.";
    String shown =
        new Redaction(Landscapes.tickets(), own, TEXTS)
            .of(node().put("text", text))
            .fields()
            .path("text")
            .asText();
    assertThat(shown)
        .contains("Anneke Voorbeeld-Jansen", "van kantoor ook last", "Het vriest, de kabel")
        .doesNotContainIgnoringCase("bram", "lotte")
        .doesNotContain("Vries");
  }

  @Example
  void aCallWithAHelplineShouldBeLeftOffASharedLineOnly() {
    ObjectNode call = call(1, "2026-01-01T10:00:00Z", "0800-0432", false).fields();
    ObjectNode bill = node();
    bill.putArray("itemised").addObject().put("number", "08000113").put("cents", 0);
    OwnData shared = new OwnData(List.of(Landscapes.OWN_NUMBER), false, true);
    OwnData sole = new OwnData(List.of(Landscapes.OWN_NUMBER), true, false);
    assertThat(new Redaction(Landscapes.calls(), shared, TEXTS).leavesOff(call)).isTrue();
    assertThat(new Redaction(Landscapes.calls(), sole, TEXTS).leavesOff(call)).isFalse();
    assertThat(
            new Redaction(Landscapes.tickets(), shared, TEXTS).of(bill).fields().path("itemised"))
        .isEmpty();
    assertThat(new Redaction(Landscapes.tickets(), sole, TEXTS).of(bill).fields().path("itemised"))
        .hasSize(1);
  }

  @Property
  void namesOfOthersInATextShouldBeCovered(
      @ForAll("introductions") String introduction, @ForAll("names") String name) {
    String text = "Klant belt. " + introduction + " " + name + " over de storing.";
    String shown =
        redact(Landscapes.tickets(), node().put("text", text)).fields().path("text").asText();
    assertThat(shown).doesNotContain(name).contains("over de storing");
  }

  @Property
  void identifiersOfOthersShouldNeverStayInAText(
      @ForAll("numbers") String number, @ForAll("mailNames") String mail) {
    String text =
        "Terugbellen op " + number + ", mail " + mail + "@example.org, NL91ABNA0417164300";
    String shown =
        redact(Landscapes.tickets(), node().put("text", text)).fields().path("text").asText();
    assertThat(shown).doesNotContain(number, mail + "@", "NL91ABNA");
  }

  @Provide
  Arbitrary<String> introductions() {
    return Arbitraries.of(
        "Mevrouw",
        "de heer",
        "Buurvrouw",
        "mijn zoon",
        "gesproken met",
        "namens",
        "Mr.",
        "Groeten,");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "Testman", "P. de Tester", "Els Proefstra", "van der Verzin", "Öz", "O'Voorbeeld");
  }

  @Provide
  Arbitrary<String> mailNames() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(20);
  }

  @Example
  void aReviewerShouldBeAbleToHideAndToShow() {
    ObjectNode item = node().put("text", "Buurvrouw Els belde; bel +32 470 12 34 56");
    assertThat(reviewed(item, change("text", Effect.HIDE, "Els")).path("text").asText())
        .isEqualTo("Buurvrouw [afgeschermd] belde; bel [afgeschermd]");
    assertThat(reviewed(item, change("text", Effect.SHOW, "")).path("text").asText())
        .contains("Els", "+32 470 12 34 56");
    assertThat(
            reviewed(item, change("text", Effect.SHOW, ""), change("text", Effect.HIDE, ""))
                .path("text")
                .asText())
        .isEqualTo("[afgeschermd]");
  }

  @Property
  void nobodyShouldBeAbleToShowASecretOrAWithheldNumber(@ForAll("numbers") String number) {
    ObjectNode secrets = node().put("sip_secret", number).put("password_hash", number);
    Redaction.Shown shown =
        new Redaction(
                Landscapes.customers(),
                OWN,
                TEXTS,
                List.of(
                    change("sip_secret", Effect.SHOW, ""),
                    change("password_hash", Effect.SHOW, "")))
            .of(secrets);
    assertThat(shown.fields().toString()).doesNotContain(number);
    Redaction.Shown call =
        new Redaction(Landscapes.calls(), OWN, TEXTS, List.of(change("other", Effect.SHOW, "")))
            .of(call(1, "2026-01-01T10:00:00Z", number, true).fields());
    assertThat(call.fields().toString()).doesNotContain(number);
  }

  private static ObjectNode reviewed(ObjectNode item, Change... changes) {
    Redaction.Shown shown =
        new Redaction(Landscapes.tickets(), OWN, TEXTS, List.of(changes)).of(item);
    return shown.fields();
  }

  private static Change change(String field, Effect effect, String text) {
    return new Change("any", field, effect, text, "r", "officer-1", java.time.Instant.EPOCH);
  }

  @Property
  void scanningShouldEndWhateverTheText(@ForAll String text) {
    assertThat(redact(Landscapes.tickets(), node().put("text", text)).fields().has("text"))
        .isTrue();
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings().numeric().ofLength(9).map(digits -> "+32" + digits);
  }

  private static Redaction.Shown redact(Store store, ObjectNode item) {
    return new Redaction(store, OWN, TEXTS).of(item);
  }
}
