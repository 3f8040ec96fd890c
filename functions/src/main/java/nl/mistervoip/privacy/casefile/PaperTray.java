package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Lifecycle;

/**
 * The letters of cases that go by post: made by software, printed and posted by people. Every write
 * may be repeated.
 */
public final class PaperTray {
  private static final String PDF = ".pdf";

  /** How often it is looked again when a case moves at the moment its last letter is posted. */
  private static final int ATTEMPTS = 3;

  private final CaseVault vault;
  private final CasePost post;
  private final Cases cases;

  /**
   * A tray.
   *
   * @param vault where the letters are sealed
   * @param post which cases have some that wait
   * @param cases which stay open until their letters were posted
   */
  public PaperTray(CaseVault vault, CasePost post, Cases cases) {
    this.vault = vault;
    this.post = post;
    this.cases = cases;
  }

  /**
   * What a letter is.
   *
   * @param name which letter and which sending of it
   * @param letter as in {@link LetterFields}
   * @param secret whether it opens something
   */
  public record Sheet(String name, String letter, boolean secret) {}

  /**
   * Puts a letter in; one that is there stays as it was printed.
   *
   * @param id the case
   * @param sheet what it is
   * @param pdf its pages
   * @param now when it was made
   * @return what lies there
   */
  public PaperLetter put(CaseId id, Sheet sheet, byte[] pdf, Instant now) {
    Optional<PaperLetter> before = find(id, sheet.name());
    PaperLetter letter =
        before.orElseGet(
            () ->
                new PaperLetter(
                    sheet.name(),
                    sheet.letter(),
                    now,
                    Sha256.hex(pdf),
                    sheet.secret(),
                    Optional.empty()));
    if (before.isEmpty()) {
      // The pages first: what is listed can be printed.
      vault.put(id, PaperLetter.FOLDER + sheet.name() + PDF, pdf);
      vault.putJson(id, PaperLetter.FOLDER + sheet.name(), letter);
    }
    if (letter.posted().isEmpty()) {
      post.toPrint(id, letter.name(), letter.madeAt());
    }
    return letter;
  }

  /** The letters of a case, oldest first; none when the case's term is over. */
  public List<PaperLetter> letters(CaseId id) {
    return vault.names(id, PaperLetter.FOLDER).stream()
        .filter(name -> !name.endsWith(PDF))
        .flatMap(name -> vault.findJson(id, name, PaperLetter.class).stream())
        .sorted(Comparator.comparing(PaperLetter::madeAt).thenComparing(PaperLetter::name))
        .toList();
  }

  /** One of them. */
  public Optional<PaperLetter> find(CaseId id, String name) {
    return vault.findJson(id, PaperLetter.FOLDER + name, PaperLetter.class);
  }

  /** Its pages; empty once a secret one was posted. */
  public Optional<byte[]> pdf(CaseId id, String name) {
    return vault.find(id, PaperLetter.FOLDER + name + PDF);
  }

  /** Notes that somebody printed a letter. */
  public void printed(CaseId id, PaperLetter letter) {
    post.printed(id, letter.name(), letter.madeAt());
  }

  /**
   * Notes that a letter was posted, and closes the case if nothing but its letters was waited for.
   *
   * @param id the case
   * @param letter which
   * @param who did it
   * @return the letter as it stands
   */
  public PaperLetter posted(CaseId id, PaperLetter letter, PaperLetter.Posted who) {
    PaperLetter after = letter.posted().isPresent() ? letter : letter.postedBy(who);
    vault.putJson(id, PaperLetter.FOLDER + letter.name(), after);
    if (letter.secret()) {
      vault.destroy(id, PaperLetter.FOLDER + letter.name() + PDF);
    }
    settle(id, who);
    return after;
  }

  /**
   * Takes what was posted off the list, and ends the waiting of a case of which no letter waits any
   * more. Finishes what a crash left half done.
   *
   * @param id the case
   * @param who posted the last one
   */
  public void settle(CaseId id, PaperLetter.Posted who) {
    letters(id).stream()
        .filter(letter -> letter.posted().isPresent())
        .forEach(letter -> post.posted(id, letter.name(), letter.madeAt()));
    for (int attempt = 1; attempt <= ATTEMPTS && waiting(id).isEmpty(); attempt++) {
      CaseRecord record = cases.get(id);
      if (record.state() == CaseState.AWAITING_POST) {
        CaseState aim = record.resumeState().orElse(CaseState.CLOSED_ANSWERED);
        cases.apply(id, Lifecycle.oncePosted(aim), who.by(), who.at());
        return;
      }
      if (post.allPosted(id)) {
        return;
      }
    }
  }

  /** The letters of a case that nobody has posted. */
  public List<PaperLetter> waiting(CaseId id) {
    return letters(id).stream().filter(letter -> letter.posted().isEmpty()).toList();
  }

  /** The cases that have such letters, the longest waiting first. */
  public List<CasePost.Waiting> waiting() {
    return post.waitingForPost();
  }

  /** How many those are. */
  public int casesWaiting() {
    return post.casesWaiting();
  }

  /** The names of the letters of a case that wait and were printed. */
  public Set<String> printed(CaseId id) {
    return post.letters(id).stream()
        .filter(CasePost.Letter::printed)
        .map(CasePost.Letter::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
