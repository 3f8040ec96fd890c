package nl.mistervoip.privacy.intake.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.TextView;
import nl.mistervoip.privacy.intake.reading.Classification;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.intake.reading.Vocabulary;

/** What a person's decision teaches about reading mails. Pure. */
public final class Lessons {
  /** As {@link Classification#reasons()} writes them: label, words, part, rule. */
  private static final Pattern REASON =
      Pattern.compile("([a-z_]+): '(.*)' in [a-z]+ \\(([A-Za-z0-9_.-]+),.*", Pattern.DOTALL);

  private static final List<String> NONE = List.of("not_privacy", "other");

  private final Supplier<Vocabulary> vocabulary;

  /** Teaches with this vocabulary, asked for when there is something to teach. */
  public Lessons(Supplier<Vocabulary> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The lesson of a decision.
   *
   * @param waiting the mail with the decision on it
   * @param mail what it says
   * @param read how software reads it
   * @return the lesson, or empty when the person said nothing about what the mail is
   */
  public Optional<Correction> of(WaitingMail waiting, ReadMail mail, Classification read) {
    List<String> settled = waiting.decision().map(one -> settled(one.ruling())).orElse(List.of());
    if (settled.isEmpty() || waiting.isSetAside()) {
      return Optional.empty();
    }
    Deidentifier deidentifier = new Deidentifier(vocabulary.get());
    return Optional.of(
        new Correction(
            name(about(waiting)),
            waiting.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
            proposed(waiting),
            settled,
            language(waiting, read),
            read.reasons().stream().flatMap(reason -> clue(reason, deidentifier).stream()).toList(),
            deidentifier.deidentified(mail.headers().subject()),
            deidentifier.deidentified(text(mail))));
  }

  /** One lesson for each mail: of several corrections in its case the last one says it all. */
  private static String about(WaitingMail waiting) {
    return reread(waiting).map(again -> "case/" + again.caseId()).orElse(waiting.id());
  }

  private static List<String> proposed(WaitingMail waiting) {
    return reread(waiting).map(Ruling.Reread::read).orElse(waiting.labels());
  }

  private static String language(WaitingMail waiting, Classification read) {
    return reread(waiting).flatMap(Ruling.Reread::language).orElse(read.language());
  }

  private static Optional<Ruling.Reread> reread(WaitingMail waiting) {
    return waiting
        .decision()
        .map(PersonsDecision::ruling)
        .filter(Ruling.Reread.class::isInstance)
        .map(Ruling.Reread.class::cast);
  }

  private static List<String> settled(Ruling ruling) {
    if (!ruling.labels().isEmpty()) {
      return ruling.labels().stream().anyMatch(Lessons::isTopic)
          ? Stream.concat(Stream.of("not_privacy"), ruling.labels().stream()).distinct().toList()
          : ruling.labels();
    }
    return switch (ruling) {
      case Ruling.Open open -> List.of();
      case Ruling.Merge merge -> List.of();
      case Ruling.SetAside aside -> List.of();
      case Ruling.Answer answer -> List.of();
      case Ruling.Reread again -> List.of();
      case Ruling.Forward forward -> NONE;
      case Ruling.Leave leave -> leave.why() == Ruling.Why.SPAM ? NONE : List.of();
    };
  }

  private static boolean isTopic(String label) {
    return !Label.ofWireName(label).isPrivacy();
  }

  private static Optional<Correction.Clue> clue(String reason, Deidentifier deidentifier) {
    Matcher matcher = REASON.matcher(reason);
    return matcher.matches()
        ? Optional.of(
            new Correction.Clue(
                matcher.group(3),
                matcher.group(1),
                deidentifier.deidentified(matcher.group(2).replace("' + '", " "))))
        : Optional.empty();
  }

  private static String text(ReadMail mail) {
    TextView first = mail.views().getFirst();
    return (first.fresh().strip() + "\n\n" + first.forwarded().strip()).strip();
  }

  private static String name(String id) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(("lesson/" + id).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
