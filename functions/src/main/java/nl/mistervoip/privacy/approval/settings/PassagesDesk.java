package nl.mistervoip.privacy.approval.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.settings.VersionedDesk.Change;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.LetterPassages;
import nl.mistervoip.privacy.casefile.LetterPassages.Words;
import nl.mistervoip.privacy.casefile.PassagesInForce;
import nl.mistervoip.privacy.casefile.SettingsShelf.Kept;
import nl.mistervoip.privacy.casefile.SettingsShelf.Version;
import nl.mistervoip.privacy.notifications.PassagePreview;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.Deadlines;

/**
 * The passages of letters that the company sets itself: an administrator sees whole letters with
 * them before they are set. What the law asks of a letter is not among them.
 */
final class PassagesDesk {
  private static final String EVENT = "letter-passages.changed";

  /** A browser ends a line with two characters. */
  private static final int LONGEST_CONTACT =
      LetterPassages.LONGEST_CONTACT + LetterPassages.MOST_LINES;

  private static final int LONGEST_DIGEST = 64;

  private static final List<Param> PASSAGES =
      List.of(
          Param.optional("nlSignature", LetterPassages.LONGEST_SIGNATURE, "Name of the team."),
          Param.optional("enSignature", LetterPassages.LONGEST_SIGNATURE, "The same in English."),
          Param.optional("nlContact", LONGEST_CONTACT, "At most three lines of small print."),
          Param.optional("enContact", LONGEST_CONTACT, "The same in English."),
          Param.optional("nlNotice", LetterPassages.LONGEST_NOTICE, "A notice for some time."),
          Param.optional("enNotice", LetterPassages.LONGEST_NOTICE, "The same in English."),
          Param.date("noticeFrom", "The first day of the notice."),
          Param.date("noticeUntil", "Its last day, within six months after the first."));

  /** What is sent to see letters with them. */
  static final Input PREVIEW = Input.body(PASSAGES.toArray(Param[]::new));

  /** What is sent to set them. What is left out has the usual words. */
  static final Input INPUT =
      Input.body(
          Stream.concat(
                  Stream.of(
                      VersionedDesk.VERSION,
                      VersionedDesk.REASON,
                      Param.text("seen", LONGEST_DIGEST, "As the preview of these tells.")),
                  PASSAGES.stream())
              .toArray(Param[]::new));

  private final VersionedDesk<LetterPassages> desk;
  private final String domain;
  private final PassagePreview preview;

  PassagesDesk(VersionedDesk<LetterPassages> desk, String own) {
    this.desk = desk;
    this.domain = PassagesInForce.domain(own);
    this.preview = new PassagePreview(own);
  }

  PassagesView show() {
    return desk.read().map(kept -> PassagesView.of(kept, domain)).orElse(PassagesView.DAMAGED);
  }

  String version() {
    return desk.version();
  }

  /** Two letters in both languages; changes nothing. */
  PassagesView.Shown preview(JsonNode body, Instant now) {
    LetterPassages wanted = fitting(body, now);
    return new PassagesView.Shown(PassagePreview.digest(wanted), preview.of(wanted, now));
  }

  /** Sets them for every letter that is written from now on. */
  PassagesView change(Change change) {
    Kept<LetterPassages> before = desk.readable();
    VersionedDesk.requireSeen(before, change);
    LetterPassages wanted = fitting(change.body(), change.now());
    if (!PassagePreview.digest(wanted).equals(change.text("seen"))) {
      throw ConsoleProblem.conflict(
          "Not the letter you saw", "The letters would read otherwise. Look at them again.");
    }
    return PassagesView.of(desk.save(before, change, wanted, PassagesDesk::event), domain);
  }

  private LetterPassages fitting(JsonNode body, Instant now) {
    LetterPassages wanted =
        new LetterPassages(
            words(body, "nl"),
            words(body, "en"),
            day(body, "noticeFrom"),
            day(body, "noticeUntil"));
    List<String> faults = new ArrayList<>(wanted.faults(domain));
    if (wanted.until().filter(Deadlines.day(now)::isAfter).isPresent()) {
      faults.add("noticeUntil is not before today; leave a notice out that is over.");
    }
    if (!faults.isEmpty()) {
      throw ConsoleProblem.unfitForLetters(String.join(" ", faults));
    }
    return wanted;
  }

  private static Words words(JsonNode body, String language) {
    return new Words(
        Fields.optional(body, language + "Signature", LetterPassages.LONGEST_SIGNATURE),
        Fields.optional(body, language + "Contact", LONGEST_CONTACT),
        Fields.optional(body, language + "Notice", LetterPassages.LONGEST_NOTICE));
  }

  private static Optional<LocalDate> day(JsonNode body, String name) {
    return Optional.of(Fields.optional(body, name, LONGEST_DIGEST))
        .filter(text -> !text.isEmpty())
        .map(LocalDate::parse);
  }

  /** Before and after of what became different, as hashes: the words stand with the versions. */
  private static AuditLog.Event event(Optional<LetterPassages> old, Version<LetterPassages> next) {
    Map<String, String> before = facts(old.orElse(LetterPassages.NONE));
    return VersionedDesk.event(EVENT, before, facts(next.values()), next);
  }

  private static Map<String, String> facts(LetterPassages passages) {
    return Map.of(
        "nlSignature", hash(passages.nl().signature()),
        "enSignature", hash(passages.en().signature()),
        "nlContact", hash(passages.nl().contact()),
        "enContact", hash(passages.en().contact()),
        "nlNotice", hash(passages.nl().notice()),
        "enNotice", hash(passages.en().notice()),
        "noticeFrom", passages.from().map(LocalDate::toString).orElse("none"),
        "noticeUntil", passages.until().map(LocalDate::toString).orElse("none"));
  }

  private static String hash(String text) {
    return text.isEmpty() ? "none" : LinkSecrets.hashOf("passage/" + text).substring(0, 12);
  }
}
