package nl.mistervoip.privacy.approval.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.notifications.LetterPreview;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.MarketingRights;
import nl.mistervoip.privacy.request.Right;

/**
 * The letters that leave by themselves once a person has pressed: those that need nobody's words,
 * from a step of a case on. They name nobody: what opens something, and what is the person's, is
 * plain words in brackets. Reads nothing.
 */
final class LettersAhead {
  /** From which press on. */
  enum From {
    /** A request is taken in. */
    RECEIPT,
    /** It is looked up, once more, who asks. */
    IDENTITY,
    /** Who asks is settled. */
    IDENTIFIED,
    /** A masked copy of an identity document is asked. */
    DOCUMENT,
    /** A package goes out. */
    PACKAGE,
    /** A package goes to another company. */
    TRANSFER;

    static From ofWireName(String name) {
      return name.isEmpty() ? RECEIPT : valueOf(name.toUpperCase(Locale.ROOT));
    }

    static List<String> names() {
      return Arrays.stream(values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }
  }

  /**
   * A letter.
   *
   * @param letter its key, such as {@code identity-link}
   * @param language of the letter
   * @param subject of the mail
   * @param text the whole text
   */
  record Ahead(String letter, String language, String subject, String text) {}

  /**
   * All of them.
   *
   * @param letters in the order in which they would go
   */
  record Shown(List<Ahead> letters) {}

  /** As the desk is set. */
  record Days(Optional<String> lead, Optional<String> notice) {}

  /** As the link of the identity check, and of a copy, works (identity/policy.yaml). */
  private static final Duration IDENTITY_VALID = Duration.ofDays(21);

  private static final Duration PACKAGE_VALID = Duration.ofDays(14);
  private static final String DOWNLOADS = "3";

  /** Stands for the number that a case will get. */
  private static final CaseId NO_NUMBER = new CaseId("MV-0000-0000");

  private final LetterPreview preview;
  private final Days days;

  LettersAhead(LetterPreview preview, Days days) {
    this.preview = preview;
    this.days = days;
  }

  /** A case that is not there yet, as it would be opened now. */
  static CaseRecord toBe(List<Right> rights, Language language, Instant now) {
    return new CaseRecord(
        NO_NUMBER,
        CaseState.RECEIVED,
        rights,
        rights.stream().map(Right::wireName).toList(),
        language,
        now,
        Deadlines.of(now),
        CaseRecord.waitingFor(CaseState.RECEIVED),
        Optional.empty());
  }

  Shown of(CaseRecord record, From from, Instant now) {
    return new Shown(
        letters(record.rights(), from).stream()
            .flatMap(letter -> ahead(letter, record, now).stream())
            .toList());
  }

  private static List<String> letters(List<Right> rights, From from) {
    return switch (from) {
      case DOCUMENT -> List.of(LetterFields.DOCUMENT_LINK);
      case PACKAGE -> List.of(LetterFields.PACKAGE_LINK, LetterFields.PACKAGE_CODE);
      case TRANSFER -> List.of(LetterFields.TRANSFER_LINK, LetterFields.TRANSFER_NOTICE);
      case RECEIPT, IDENTITY, IDENTIFIED -> ofRights(rights, from);
    };
  }

  private static List<String> ofRights(List<Right> rights, From from) {
    List<String> letters = new ArrayList<>();
    if (from == From.RECEIPT) {
      letters.add(LetterFields.ACKNOWLEDGEMENT);
      if (MarketingRights.areIn(rights)) {
        letters.add(LetterFields.MARKETING_STOPPED);
      }
    }
    if (from != From.IDENTIFIED && needsIdentity(rights)) {
      letters.add(LetterFields.IDENTITY_LINK);
      letters.add(LetterFields.IDENTITY_CODE);
    }
    if (rights.contains(Right.RESTRICTION) || rights.contains(Right.OBJECTION_OTHER)) {
      letters.add(LetterFields.RESTRICTION_CONFIRMED);
    }
    if (rights.contains(Right.CONSENT_WITHDRAWAL)) {
      letters.add(LetterFields.CONSENT_WITHDRAWN);
    }
    return letters;
  }

  private static boolean needsIdentity(List<Right> rights) {
    List<Right> left = MarketingRights.areIn(rights) ? MarketingRights.othersIn(rights) : rights;
    return !left.isEmpty();
  }

  private Optional<Ahead> ahead(String letter, CaseRecord record, Instant now) {
    return facts(letter, record, now)
        .map(values -> new LetterFacts(LetterFacts.REQUESTER, "mail", values, Map.of()))
        .map(facts -> preview.ahead(letter, record, facts, now))
        .map(text -> new Ahead(letter, record.language().tag(), text.subject(), text.text()));
  }

  /** Empty for a letter that tells of days which this console does not know. */
  private Optional<Map<String, String>> facts(String letter, CaseRecord record, Instant now) {
    String received = record.due().received().toString();
    return switch (letter) {
      case LetterFields.MARKETING_STOPPED ->
          days.lead()
              .map(
                  lead ->
                      Map.of(
                          LetterFields.SINCE,
                          received,
                          LetterFields.UNTIL,
                          record.due().received().plusDays(Long.parseLong(lead)).toString(),
                          LetterFields.MORE,
                          needsIdentity(record.rights()) ? "yes" : ""));
      case LetterFields.RESTRICTION_CONFIRMED ->
          days.notice()
              .map(
                  notice ->
                      Map.of(
                          LetterFields.SINCE,
                          Deadlines.day(now).toString(),
                          LetterFields.NOTICE_DAYS,
                          notice,
                          LetterFields.WEIGHED,
                          record.rights().contains(Right.OBJECTION_OTHER) ? "yes" : ""));
      case LetterFields.CONSENT_WITHDRAWN -> Optional.of(Map.of(LetterFields.SINCE, received));
      case LetterFields.PACKAGE_LINK,
          LetterFields.PACKAGE_CODE,
          LetterFields.TRANSFER_LINK,
          LetterFields.TRANSFER_NOTICE ->
          Optional.of(
              Map.of(
                  LetterFields.EXPIRES,
                  now.plus(PACKAGE_VALID).toString(),
                  LetterFields.DOWNLOADS,
                  DOWNLOADS));
      default -> Optional.of(Map.of(LetterFields.EXPIRES, now.plus(IDENTITY_VALID).toString()));
    };
  }
}
