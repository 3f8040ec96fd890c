package nl.mistervoip.privacy.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PaperLetter;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Deadlines;

/** The letters that somebody has to print and post: what waits, its pages, and that it was done. */
final class PostDesk {
  private final PaperTray tray;
  private final AuditLog audit;

  PostDesk(PaperTray tray, AuditLog audit) {
    this.tray = tray;
    this.audit = audit;
  }

  /**
   * A letter as the team sees it.
   *
   * @param name which letter and which sending of it
   * @param letter which letter
   * @param madeAt when it was made
   * @param digest of its pages
   * @param secret whether it opens something
   * @param postedBy who brought it to the post, once somebody did
   * @param postedAt when
   */
  record Line(
      String name,
      String letter,
      Instant madeAt,
      String digest,
      boolean secret,
      Optional<String> postedBy,
      Optional<Instant> postedAt) {
    static Line of(PaperLetter one) {
      return new Line(
          one.name(),
          one.letter(),
          one.madeAt(),
          one.digest(),
          one.secret(),
          one.posted().map(PaperLetter.Posted::by),
          one.posted().map(PaperLetter.Posted::at));
    }
  }

  /**
   * The letters of a case.
   *
   * @param caseId the case
   * @param due by when its answer is owed
   * @param letters oldest first
   */
  record OfCase(String caseId, LocalDate due, List<Line> letters) {}

  /** What waits, the case that waits longest first. */
  record Waiting(List<OfCase> cases) {}

  Waiting waiting() {
    return new Waiting(tray.waiting().stream().map(this::ofCase).toList());
  }

  private OfCase ofCase(CasePost.Waiting one) {
    return new OfCase(
        one.record().id().value(),
        one.record().owedBy(),
        tray.waiting(one.record().id()).stream().map(Line::of).toList());
  }

  /** The letters of a case, posted ones too. */
  List<Line> letters(CaseId id) {
    return tray.letters(id).stream().map(Line::of).toList();
  }

  /** The pages of a letter; that somebody printed them is on the audit first. */
  byte[] print(CaseId id, String name, User user, Instant now) {
    PaperLetter letter = required(id, name);
    byte[] pages = tray.pdf(id, letter.name()).orElseThrow(PostDesk::gone);
    audit.append(event("letter.printed", id, letter, user, "/" + user.id() + now), now);
    return pages;
  }

  /** Notes that a letter was posted; the same person may send the same again. */
  Line posted(CaseId id, String name, String digest, User user, Instant now) {
    PaperLetter letter = required(id, name);
    if (!letter.digest().equals(digest)) {
      throw ConsoleProblem.conflict(
          "Another letter", "That is not what lies there now. Print it again, and post that.");
    }
    if (letter.posted().filter(before -> !before.by().equals(user.id())).isPresent()) {
      throw ConsoleProblem.conflict("Posted before", "Somebody posted this letter before you.");
    }
    requireApart(id, letter, now);
    audit.append(event("letter.posted", id, letter, user, ""), now);
    return Line.of(tray.posted(id, letter, new PaperLetter.Posted(user.id(), now)));
  }

  /** A link and its code never travel in one envelope, nor in one day's post. */
  private void requireApart(CaseId id, PaperLetter letter, Instant now) {
    if (letter.letter().equals(LetterFields.PACKAGE_CODE)) {
      boolean apart =
          tray.find(id, letter.name().replace(LetterFields.PACKAGE_CODE, LetterFields.PACKAGE_LINK))
              .flatMap(PaperLetter::posted)
              .filter(link -> Deadlines.day(link.at()).isBefore(Deadlines.day(now)))
              .isPresent();
      if (!apart) {
        throw ConsoleProblem.conflict(
            "Not on one day",
            "The letter with the link goes first, and the code on a later day, in an envelope of"
                + " its own.");
      }
    }
  }

  private PaperLetter required(CaseId id, String name) {
    return Optional.of(name)
        .filter(text -> text.matches("[a-z0-9-]{1,60}"))
        .flatMap(text -> tray.find(id, text))
        .orElseThrow(() -> ConsoleProblem.notFound("There is no such letter. Look at /api/post."));
  }

  private static ConsoleProblem gone() {
    return ConsoleProblem.notFound(
        "Its pages are gone: it opened something, and was posted, or the case's term is over.");
  }

  private static AuditLog.Event event(
      String name, CaseId id, PaperLetter letter, User user, String more) {
    return new AuditLog.Event(
        id.value(),
        name,
        user.id(),
        "",
        Map.of("letter", letter.name(), "digest", letter.digest()),
        name + "/" + letter.name() + more);
  }
}
