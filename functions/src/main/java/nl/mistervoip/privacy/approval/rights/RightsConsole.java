package nl.mistervoip.privacy.approval.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.letters.LetterWords;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.SeenWords;
import nl.mistervoip.privacy.recipients.RecipientsView;
import nl.mistervoip.privacy.rectification.correction.CorrectionView;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Extension;

/** The addresses of the console that are about restrictions and corrections. */
final class RightsConsole {
  static final int LONGEST_TEXT = 4000;

  static final int LONGEST_ADDRESS = 254;
  static final int LONGEST_NAME = 40;

  private final Desks desks;

  /** What people work with. */
  record Desks(
      RestrictionDesk restrictions,
      RestrictionCheck check,
      CorrectionConsole corrections,
      ExtensionDesk extensions,
      ErasureNoticeDesk notices,
      RecipientsConsole recipients,
      HoldsDesk holds) {}

  RightsConsole(Desks desks) {
    this.desks = desks;
  }

  CorrectionView correction(String number, User user, Instant now) {
    return desks.corrections().look(Fields.caseId(number), user, now);
  }

  CorrectionConsole.Proposed propose(String number, JsonNode body, User user, Instant now) {
    return desks.corrections().propose(Fields.caseId(number), body, user, now);
  }

  RecipientsConsole.Shown told(String number) {
    return desks.recipients().told(Fields.caseId(number));
  }

  RecipientsConsole.Shown recipients(String number) {
    return desks.recipients().show(Fields.caseId(number));
  }

  RecipientsView decideRecipient(String number, JsonNode body, User user, Instant now) {
    return desks.recipients().decide(Fields.caseId(number), body, user, now);
  }

  RestrictionCheck.Answer check(JsonNode body, User user, Instant now) {
    return desks.check().check(Fields.required(body, "address", LONGEST_ADDRESS), user, now);
  }

  ExtensionDesk.View extend(
      String number, JsonNode body, Optional<SeenWords> seen, User user, Instant now) {
    ExtensionDesk.Wish wish = wish(body).seeing(seen);
    return desks.extensions().extend(Fields.caseId(number), user, wish, now);
  }

  /** What the letter of such an extension would say. */
  LetterFacts extensionDraft(String number, JsonNode body, Instant now) {
    return desks.extensions().draft(Fields.caseId(number), wish(body), now);
  }

  private static ExtensionDesk.Wish wish(JsonNode body) {
    return new ExtensionDesk.Wish(
        ground(Fields.required(body, "ground", LONGEST_NAME)),
        LetterWords.checked(Fields.required(body, "reason", LONGEST_TEXT)),
        LetterWords.checked(Fields.optional(body, "addition", LONGEST_TEXT)),
        date(Fields.required(body, "until", LONGEST_NAME)));
  }

  private static Extension.Ground ground(String name) {
    return switch (name) {
      case "complexity" -> Extension.Ground.COMPLEXITY;
      case "number-of-requests" -> Extension.Ground.NUMBER_OF_REQUESTS;
      default -> throw ConsoleProblem.badRequest("ground is complexity or number-of-requests.");
    };
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw ConsoleProblem.badRequest("Send until as a date, such as 2027-01-31.");
    }
  }

  ErasureNoticeDesk.View tellWhenErased(String number, User user, Instant now) {
    return desks.notices().ask(Fields.caseId(number), user, now);
  }

  RestrictionDesk.View restriction(String number) {
    return desks.restrictions().show(Fields.caseId(number));
  }

  HoldsDesk.Restrictions restrictions(String cursor) {
    return desks.holds().standing(cursor);
  }

  Map<String, Boolean> claim(String number, JsonNode body, User user, Instant now) {
    CaseId id = Fields.caseId(number);
    if (!body.path("open").isBoolean()) {
      throw ConsoleProblem.badRequest("open is true or false.");
    }
    boolean open = body.path("open").booleanValue();
    desks.holds().claim(id, user, open, now);
    return Map.of("claimOpen", open);
  }

  RestrictionDesk.View askToLift(String number, JsonNode body, User user, Instant now) {
    String reason = Fields.required(body, "reason", LONGEST_TEXT);
    return desks.restrictions().askToLift(Fields.caseId(number), user, reason, now);
  }
}
