package nl.mistervoip.privacy.intake;

import java.util.Optional;
import nl.mistervoip.privacy.intake.mail.Attachment;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.intake.reading.Words;

/** Why a mail in which no right was read goes to a person and not to the service desk. Pure. */
final class TriageGrounds {
  /** A text of fewer words says too little beside an attachment. */
  private static final int SHORT = 25;

  private TriageGrounds() {}

  static Optional<TriageReason> withoutRight(ReadMail mail, Classification read) {
    if (read.has(Label.COMPLAINT_PRIVACY)) {
      return Optional.of(TriageReason.COMPLAINT);
    }
    if (read.has(Label.DECEASED)) {
      return Optional.of(TriageReason.DECEASED);
    }
    if (isUnread(mail, read)) {
      return Optional.of(TriageReason.ATTACHMENT_ONLY);
    }
    if (!read.labels().isEmpty()) {
      return Optional.of(TriageReason.NO_CASE_FOUND);
    }
    return unreadable(mail, read)
        .or(() -> Optional.of(TriageReason.NUISANCE_CALL).filter(any -> ofNuisanceCalls(read)))
        .or(() -> Optional.of(TriageReason.UNSURE).filter(any -> !read.suspected().isEmpty()));
  }

  /** The request may stand in what could not be read: locked, too large, broken, or a picture. */
  private static boolean isUnread(ReadMail mail, Classification read) {
    boolean attachment =
        mail.attachments().stream()
            .anyMatch(part -> !part.inline() && part.reading() != Attachment.Reading.READ);
    boolean saysLittle = !read.strongTopic() && words(mail) < SHORT;
    return mail.hasUnread() || (attachment && saysLittle);
  }

  private static Optional<TriageReason> unreadable(ReadMail mail, Classification read) {
    if (mail.damaged()) {
      return Optional.of(TriageReason.UNREADABLE);
    }
    boolean topicKnown = read.topic() != Label.OTHER;
    if (mail.isBlank() && mail.headers().subject().isBlank()) {
      return Optional.of(
          mail.attachments().isEmpty() ? TriageReason.EMPTY : TriageReason.ATTACHMENT_ONLY);
    }
    return read.isForeign() && !topicKnown
        ? Optional.of(TriageReason.OTHER_LANGUAGE)
        : Optional.empty();
  }

  private static boolean ofNuisanceCalls(Classification read) {
    return read.topic() == Label.NUISANCE_CALL;
  }

  private static int words(ReadMail mail) {
    return mail.views().stream()
        .mapToInt(view -> Words.of(view.fresh() + "\n\n" + view.forwarded()).size())
        .max()
        .orElse(0);
  }
}
