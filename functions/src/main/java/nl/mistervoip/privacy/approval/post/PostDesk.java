package nl.mistervoip.privacy.approval.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.PaperLetter;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.casefile.PostTerm;
import nl.mistervoip.privacy.casefile.SettingsInForce;
import nl.mistervoip.privacy.platform.SideBySide;
import nl.mistervoip.privacy.request.CaseId;

/** The letters that somebody has to print and post: what waits, its pages, and that it was done. */
final class PostDesk {
  /** The letters of so many cases are looked up at a time, at most. */
  private static final int AT_ONCE = 8;

  private final PaperTray tray;
  private final AuditLog audit;
  private final PostingRules rules;
  private final SettingsInForce settings;

  PostDesk(PaperTray tray, AuditLog audit, SettingsInForce settings) {
    this.tray = tray;
    this.audit = audit;
    this.rules = new PostingRules(tray);
    this.settings = settings;
  }

  /**
   * A letter as the team sees it.
   *
   * @param name which letter and which sending of it
   * @param letter which letter
   * @param madeAt when it was made
   * @param digest of its pages
   * @param secret whether it opens something
   * @param workingDays how many working days it has waited, or did until it was posted
   * @param printed whether somebody printed it
   * @param postedBy who brought it to the post, once somebody did
   * @param postedAt when that was noted
   * @param postedOn on which day (Europe/Amsterdam)
   */
  record Line(
      String name,
      String letter,
      Instant madeAt,
      String digest,
      boolean secret,
      int workingDays,
      boolean printed,
      Optional<String> postedBy,
      Optional<Instant> postedAt,
      Optional<LocalDate> postedOn) {
    static Line of(PaperLetter one, boolean printed, Look look) {
      Optional<LocalDate> on = one.posted().map(PaperLetter.Posted::day);
      return new Line(
          one.name(),
          one.letter(),
          one.madeAt(),
          one.digest(),
          one.secret(),
          PostTerm.age(one.madeAt(), on.orElse(look.today()), look.days()),
          printed || on.isPresent(),
          one.posted().map(PaperLetter.Posted::by),
          one.posted().map(PaperLetter.Posted::at),
          on);
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

  /** How many cases those are. */
  record HowMany(int count) {}

  HowMany count() {
    return new HowMany(tray.casesWaiting());
  }

  Waiting waiting(Instant now) {
    Look look = Look.at(now, settings);
    return new Waiting(SideBySide.map(AT_ONCE, tray.waiting(), one -> ofCase(one, look)));
  }

  /** A case stays on the list until its end is written; what was posted then says what is left. */
  private OfCase ofCase(CasePost.Waiting one, Look look) {
    CaseId id = one.record().id();
    Set<String> printed =
        one.letters().stream()
            .filter(CasePost.Letter::printed)
            .map(CasePost.Letter::name)
            .collect(Collectors.toSet());
    List<PaperLetter> all = tray.letters(id);
    List<PaperLetter> left = all.stream().filter(letter -> letter.posted().isEmpty()).toList();
    List<Line> lines =
        (left.isEmpty() ? all : left)
            .stream()
                .map(letter -> Line.of(letter, printed.contains(letter.name()), look))
                .toList();
    return new OfCase(id.value(), one.record().owedBy(), lines);
  }

  /** The letters of a case, posted ones too. */
  List<Line> letters(CaseId id, Instant now) {
    Set<String> printed = tray.printed(id);
    Look look = Look.at(now, settings);
    return tray.letters(id).stream()
        .map(letter -> Line.of(letter, printed.contains(letter.name()), look))
        .toList();
  }

  /** The pages of a letter; that somebody printed them is on the audit first. */
  byte[] print(CaseId id, String name, User user, Instant now) {
    PaperLetter letter = required(id, name);
    byte[] pages = tray.pdf(id, letter.name()).orElseThrow(PostDesk::gone);
    audit.append(event("letter.printed", id, letter, user, "/" + user.id() + now), now);
    tray.printed(id, letter);
    return pages;
  }

  /**
   * What somebody says of a letter.
   *
   * @param name which letter
   * @param digest of the pages that were posted
   * @param on the day of posting, when it was not today
   */
  record Said(String name, String digest, Optional<LocalDate> on) {}

  /**
   * Notes that a letter was posted; the same person may send the same again. With the last letter
   * of a case that waits for nothing else the case is closed.
   */
  Line posted(CaseId id, Said said, User user, Instant now) {
    PaperLetter letter = required(id, said.name());
    PaperLetter.Posted who = new PaperLetter.Posted(user.id(), now, said.on());
    if (!letter.digest().equals(said.digest())) {
      throw ConsoleProblem.conflict(
          "Another letter", "That is not what lies there now. Print it again, and post that.");
    }
    if (letter.posted().filter(before -> !before.by().equals(user.id())).isPresent()) {
      tray.settle(id, who);
      throw ConsoleProblem.conflict("Posted before", "Somebody posted this letter before you.");
    }
    PostingRules.requirePossible(letter, who.day(), now);
    rules.requireApart(id, letter, who.day());
    audit.append(event("letter.posted", id, letter, user, ""), now);
    return Line.of(tray.posted(id, letter, who), true, Look.at(now, settings));
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
