package nl.mistervoip.privacy.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.intake.ThreadFacts.Link;
import nl.mistervoip.privacy.intake.mail.Attachment;
import nl.mistervoip.privacy.intake.mail.MailHeaders;
import nl.mistervoip.privacy.intake.mail.MailParser;
import nl.mistervoip.privacy.intake.mail.MailReading;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.MailReading.UnreadableMail;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.intake.reading.Identifiers;
import nl.mistervoip.privacy.intake.reading.Lexicon;
import nl.mistervoip.privacy.request.Right;

/**
 * Shows what intake would do with a mail, without a system: for {@code desk classify} and for
 * evaluation. A mail that names a case number is taken to answer an open case of its sender,
 * because the cases are not at hand; the checks of SES are taken to have passed.
 */
public final class IntakePreview {
  private static final Verdicts PASSED =
      new Verdicts(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.PASS);

  private final Classifier classifier = new Classifier(Lexicon.load());
  private final LocalAttachmentReader attachments = new LocalAttachmentReader();

  /**
   * Reads one raw mail.
   *
   * @param file shown in the answer
   * @param raw the mail (RFC 5322)
   * @return the fields that {@code desk classify} prints, in their order
   */
  public Map<String, Object> of(String file, byte[] raw) {
    MailReading reading = MailParser.parse(raw);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("file", file);
    switch (reading) {
      case ReadMail read ->
          fill(shown, read.hasUnread() ? MailOpening.joined(read, attachments.read(raw)) : read);
      case UnreadableMail unread -> fill(shown, unread);
    }
    return shown;
  }

  private void fill(Map<String, Object> shown, ReadMail mail) {
    Classification read = classifier.classify(mail);
    Decision decision =
        IntakePolicy.decide(
            mail,
            read,
            new MailFacts(
                PASSED,
                true,
                Set.of(),
                thread(mail.headers()),
                Optional.empty(),
                Optional.empty()));
    shown.put("labels", read.wireNames());
    shown.put("language", read.language());
    shown.put("action", decision.outcome().action());
    shown.put("auto_reply", mail.headers().isAutoReply());
    shown.put("identifiers", Identifiers.in(mail));
    shown.put("reasons", read.reasons());
    shown.put("confidence", read.confidence());
    shown.put("suspected", read.suspectedNames());
    shown.put("why", why(decision.outcome()));
    shown.put(
        "also",
        decision.also().stream()
            .map(extra -> extra.name().toLowerCase(java.util.Locale.ROOT))
            .sorted()
            .toList());
    shown.put("notes", notes(mail));
  }

  /** What a person should know of the form of the mail. */
  private static List<String> notes(ReadMail mail) {
    return Stream.of(
            mail.viewsDiffer() ? "text and HTML differ" : "",
            mail.headers().hasLookalikeSender() ? "sender written in mixed scripts" : "",
            mail.damaged() ? "damaged" : "",
            mail.hasUnread() ? "an attached document was not read" : "",
            mail.attachments().stream().anyMatch(Attachment::isPicture) ? "picture or scan" : "")
        .filter(note -> !note.isEmpty())
        .toList();
  }

  private static void fill(Map<String, Object> shown, UnreadableMail mail) {
    Decision decision = IntakePolicy.decideUnread(mail.problem(), Optional.empty());
    shown.put("labels", List.of());
    shown.put("language", Classification.UNKNOWN_LANGUAGE);
    shown.put("action", decision.outcome().action());
    shown.put("auto_reply", mail.headers().isAutoReply());
    shown.put("identifiers", Map.of());
    shown.put("reasons", List.of("unreadable: " + mail.problem().name()));
  }

  private static String why(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Triage triage -> triage.reason().name();
      case Outcome.SetAside aside -> "AUTHORITY_DEMAND";
      case Outcome.OpenCase open -> "";
      case Outcome.JoinCase join -> "";
      case Outcome.Forward forward -> "";
      case Outcome.Alarm alarm -> "";
      case Outcome.Ignore ignore -> "";
    };
  }

  private static Optional<ThreadFacts> thread(MailHeaders headers) {
    return Threads.named(headers, List.of())
        .findFirst()
        .map(id -> new ThreadFacts(id, true, List.of(Right.values()), true, Link.NAMED));
  }
}
