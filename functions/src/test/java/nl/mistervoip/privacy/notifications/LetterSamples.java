package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.StandingWords;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterText;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemorySettings;
import nl.mistervoip.privacy.testing.TickingClock;

/** Facts for every kind of letter, about a person who does not exist. */
final class LetterSamples {
  /** As the console offers them, but for the one that says who answers instead. */
  static final List<String> GROUNDS =
      List.of(
          "GDPR Art. 12(5)",
          "GDPR Art. 12(6)",
          "GDPR Art. 15(4)",
          "GDPR Art. 17(3)(b)",
          "GDPR Art. 17(3)(e)",
          "GDPR Art. 21(1)",
          "UAVG Art. 41");

  static final String SENDER = "info@mister-voip.nl";

  /** A desk at which nothing is set. */
  static final Writer WRITER = writer(SENDER, new InMemorySettings());

  static final String MAILBOX = "anneke.voorbeeld@example.nl";
  static final String LINK =
      "https://example.nl/desk/verify/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  static final Instant EXPIRES = Instant.parse("2026-03-12T10:00:00Z");

  private LetterSamples() {}

  static Letter letter(LetterKind kind, Language language, Right... rights) {
    return Letters.compose(kind, context(kind, language, rights));
  }

  /** The letter as one line, so that a test need not know where it was wrapped. */
  static String text(LetterKind kind, Language language, Right... rights) {
    return LetterText.of(letter(kind, language, rights)).replaceAll("\\s+", " ");
  }

  static Writer writer(String sender, InMemorySettings set) {
    return new Writer(sender, set.passages(sender));
  }

  static LetterContext context(LetterKind kind, Language language, Right... rights) {
    return context(facts(kind), Texts.of(Letters.BUNDLE, language.locale()), language, rights);
  }

  static LetterContext context(LetterFacts facts, Texts texts, Language language, Right... rights) {
    CaseRecord record = aCase().in(language).asking(rights).build();
    return new LetterContext(
        record, facts, texts, SENDER, TickingClock.NOW, StandingWords.none(language));
  }

  static LetterFacts facts(LetterKind kind) {
    return switch (kind) {
      case RECEIPT, WITHDRAWAL, UNIDENTIFIED -> facts(Map.of(), Map.of());
      case IDENTITY_REMINDER_1, IDENTITY_REMINDER_2, DOCUMENT_REMINDER ->
          facts(Map.of(LetterFields.EXPIRES, EXPIRES.toString()), Map.of());
      case IDENTITY_LINK ->
          facts(
              Map.of(
                  LetterFields.LINK,
                  LINK,
                  LetterFields.EXPIRES,
                  EXPIRES.toString(),
                  LetterFields.FACTS,
                  "asked",
                  LetterFields.CODE_CHANNEL,
                  "sms"),
              Map.of());
      case IDENTITY_HOLD -> facts(Map.of(LetterFields.HOLD_UNTIL, EXPIRES.toString()), Map.of());
      case DOCUMENT_LINK -> facts(link(LetterFields.ATTEMPT, "1"), Map.of());
      case DOCUMENT_AGAIN -> copyAgain("visible");
      case PACKAGE_LINK -> facts(link(LetterFields.DOWNLOADS, "3"), Map.of());
      case TRANSFER_LINK -> facts(link(LetterFields.DOWNLOADS, "3"), Map.of());
      case TRANSFER_NOTICE ->
          facts(
              Map.of(
                  LetterFields.RECIPIENT, "Andere Telecom BV",
                  LetterFields.CODE, "048213",
                  LetterFields.EXPIRES, EXPIRES.toString()),
              Map.of());
      case IDENTITY_CODE, PACKAGE_CODE ->
          facts(
              Map.of(LetterFields.CODE, "048213", LetterFields.EXPIRES, EXPIRES.toString()),
              Map.of());
      case ERASURE_CONFIRMATION -> facts(Map.of(), Map.of(LetterFields.OUTCOMES, outcomes()));
      case MARKETING_STOPPED ->
          facts(
              Map.of(
                  LetterFields.SINCE, "2026-03-05",
                  LetterFields.UNTIL, "2026-04-02",
                  LetterFields.MORE, "yes"),
              Map.of(LetterFields.CONTACTS, List.of(Map.of(LetterFields.VALUE, MAILBOX))));
      case RESTRICTION_CONFIRMED ->
          facts(
              Map.of(
                  LetterFields.SINCE, "2026-03-05",
                  LetterFields.NOTICE_DAYS, "14",
                  LetterFields.WEIGHED, "yes"),
              Map.of());
      case RECTIFIED ->
          facts(
              Map.of(),
              Map.of(
                  LetterFields.CORRECTED,
                  List.of(
                      corrected("Straat", "Klantgegevens", ""),
                      corrected("Op naam van", "Facturen", "CN-2026-0007")),
                  LetterFields.RECIPIENTS,
                  List.of(Map.of(LetterFields.VALUE, "Voorbeeld Hosting BV"))));
      case RECIPIENTS_LIST -> facts(Map.of(), recipients());
      case OBJECTION_UPHELD ->
          facts(
              Map.of(),
              Map.of(
                  LetterFields.PURPOSES,
                  List.of(
                      Map.of(
                          LetterFields.CATEGORY, "Gespreksopnamen",
                          LetterFields.VALUE, "Om onze dienst te verbeteren."))));
      case CONSENT_WITHDRAWN -> facts(Map.of(LetterFields.SINCE, "2026-03-05"), Map.of());
      case RESTRICTION_LIFTING ->
          facts(
              Map.of(
                  LetterFields.UNTIL, "2026-04-02",
                  LetterFields.REASON, "Wij hebben uw adres nagekeken.",
                  LetterFields.ATTEMPT, "1"),
              Map.of());
      case EXTENSION ->
          facts(
              Map.of(
                  LetterFields.GROUND, "COMPLEXITY",
                  LetterFields.REASON, "Wij moeten veel opnamen beluisteren.",
                  LetterFields.UNTIL, "2026-05-20"),
              Map.of());
      case REFUSAL ->
          facts(
              Map.of(
                  LetterFields.GROUND, "AVG artikel 12(5)(b)",
                  LetterFields.REASON, "U vroeg dit vorige week ook.",
                  LetterFields.RIGHT, "access"),
              Map.of());
      case MATTER -> matter(LetterFields.MATTER_COMPLAINT);
      case NO_DATA ->
          facts(
              Map.of(LetterFields.KEPT_CONTENT, "2", LetterFields.KEPT_RECORD, "5"),
              Map.of(
                  LetterFields.SEARCHED,
                  searched(),
                  LetterFields.PLACES,
                  List.of(
                      Map.of(
                          LetterFields.CONTROLLER, "Mister VoIP",
                          LetterFields.CATEGORY, "Klantgegevens, Gesprekken"))));
    };
  }

  static LetterFacts matter(String template) {
    return facts(
        Map.of(
            LetterFields.TEMPLATE,
            template,
            LetterFields.ADDITION,
            "Wij hebben dit nagekeken.\n\nHet spijt ons.",
            LetterFields.ATTEMPT,
            "1"),
        Map.of());
  }

  private static Map<String, List<Map<String, String>>> recipients() {
    return Map.of(
        LetterFields.RECIPIENTS,
        List.of(
            received("Klantgegevens", "Voorbeeld Hosting BV (verwerker)"),
            received("Blokkeerlijst", "")),
        LetterFields.TOLD,
        List.of(
            told("erasure", "sent"),
            told("rectification", "confirmed"),
            told("restriction", "otherwise"),
            told("lifting", "impossible"),
            told("erasure", "disproportionate")));
  }

  private static Map<String, String> received(String category, String names) {
    return Map.of(
        LetterFields.CATEGORY, category,
        LetterFields.CONTROLLER, "Mister VoIP",
        LetterFields.VALUE, names);
  }

  private static Map<String, String> told(String act, String outcome) {
    return Map.of(
        LetterFields.VALUE,
        "Voorbeeld Incasso BV",
        LetterFields.KIND,
        act,
        LetterFields.SINCE,
        EXPIRES.toString(),
        LetterFields.OUTCOME,
        outcome);
  }

  private static Map<String, String> corrected(String field, String category, String note) {
    return Map.of(
        LetterFields.FIELD, field,
        LetterFields.CATEGORY, category,
        LetterFields.CREDIT_NOTE, note);
  }

  static LetterFacts copyAgain(String problem) {
    List<Map<String, String>> seen =
        List.of(
            Map.of(LetterFields.KIND, "bsn", LetterFields.OUTCOME, "visible"),
            Map.of(LetterFields.KIND, "photo", LetterFields.OUTCOME, "not-checked"));
    Map<String, String> values = new HashMap<>(link(LetterFields.PROBLEM, problem));
    values.put(LetterFields.ATTEMPT, "2");
    return facts(values, Map.of(LetterFields.SEEN, seen));
  }

  static LetterFacts facts(
      Map<String, String> values, Map<String, List<Map<String, String>>> tables) {
    return new LetterFacts(LetterFacts.REQUESTER, "mail", values, tables);
  }

  static Map<String, String> outcome(String category, String outcome, String ground, String until) {
    return Map.of(
        LetterFields.CATEGORY, category,
        LetterFields.CONTROLLER, "Mister VoIP",
        LetterFields.OUTCOME, outcome,
        LetterFields.COUNT, "12",
        LetterFields.GROUND, ground,
        LetterFields.UNTIL, until);
  }

  /** Some went and some did not, because a person refused the rest. */
  static List<Map<String, String>> partly() {
    return List.of(
        outcome("Verbruiksgegevens (bellen)", LetterFields.OUTCOME_ERASED, "", ""),
        outcome("Klantgegevens", LetterFields.OUTCOME_REFUSED, "", ""));
  }

  /** Something came in between plan and erasure. */
  static LetterFacts withNew(Map<String, List<Map<String, String>>> tables) {
    return facts(
        Map.of(LetterFields.CAME_LATER, "3", LetterFields.PLANNED_ON, "2026-03-02"), tables);
  }

  static LetterFacts partlyErased(List<Map<String, String>> rows) {
    return facts(
        Map.of(
            LetterFields.PARTLY, "yes",
            LetterFields.GROUND, "GDPR Art. 17(3)(e)",
            LetterFields.REASON, "Er loopt een rechtszaak over de rest.",
            LetterFields.ADDITION, "Bel ons gerust."),
        Map.of(LetterFields.OUTCOMES, rows));
  }

  private static List<Map<String, String>> outcomes() {
    return List.of(
        outcome("Verbruiksgegevens (bellen)", LetterFields.OUTCOME_ERASED, "", ""),
        outcome("Gesprekken met de klantenservice", LetterFields.OUTCOME_ERASED, "", ""),
        outcome(
            "Facturen",
            LetterFields.OUTCOME_REDUCED,
            "Fiscale bewaarplicht (AWR artikel 52)",
            "2033-12-31"),
        outcome("Betalingen", LetterFields.OUTCOME_KEPT, "Lopend geschil", "2031-03-05"),
        outcome(
            "Contactgegevens", LetterFields.OUTCOME_AT_CONTRACT_END, "Uw contract loopt nog", ""),
        held("Gesprekken", "nuisance", "een onderzoek loopt"),
        held("Vragen en klachten", "dispute", "een geschil loopt"),
        held("Opnamen", "restriction", "de verwerking is beperkt"),
        held("Storingen", "other", "er ligt een blokkade op"));
  }

  /** A hold keeps it. */
  static Map<String, String> held(String category, String hold, String ground) {
    Map<String, String> row =
        new HashMap<>(outcome(category, LetterFields.OUTCOME_HELD, ground, ""));
    row.put(LetterFields.HOLD, hold);
    return row;
  }

  private static List<Map<String, String>> searched() {
    return List.of(
        Map.of(LetterFields.KIND, "email", LetterFields.VALUE, MAILBOX),
        Map.of(LetterFields.KIND, "customer-number", LetterFields.VALUE, "100042"),
        Map.of(LetterFields.KIND, "phone-number", LetterFields.VALUE, "+31850101234"),
        Map.of(LetterFields.KIND, "invoice-number", LetterFields.VALUE, "F2026-0001"),
        Map.of(LetterFields.KIND, "postcode", LetterFields.VALUE, "1234 AB"),
        Map.of(LetterFields.KIND, "iban", LetterFields.VALUE, "NL00BANK0123456789"),
        Map.of(LetterFields.FIELD, "SIM (IMSI)", LetterFields.VALUE, "… 123"));
  }

  private static Map<String, String> link(String name, String value) {
    return Map.of(LetterFields.LINK, LINK, LetterFields.EXPIRES, EXPIRES.toString(), name, value);
  }
}
