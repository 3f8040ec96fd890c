package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The letters of cases that go by post: made by software, printed and posted by people. Every write
 * may be repeated.
 */
public final class PaperTray {
  private static final String PDF = ".pdf";

  private final CaseVault vault;
  private final CasePost cases;

  /**
   * A tray.
   *
   * @param vault where the letters are sealed
   * @param cases which say that they have some
   */
  public PaperTray(CaseVault vault, CasePost cases) {
    this.vault = vault;
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
      cases.toPost(id, letter.madeAt());
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

  /**
   * Notes that a letter was posted.
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
    if (waiting(id).isEmpty()) {
      cases.allPosted(id);
      // One that was put in meanwhile must not be forgotten.
      waiting(id).forEach(one -> cases.toPost(id, one.madeAt()));
    }
    return after;
  }

  /** The letters of a case that nobody has posted. */
  public List<PaperLetter> waiting(CaseId id) {
    return letters(id).stream().filter(letter -> letter.posted().isEmpty()).toList();
  }

  /** The cases that have such letters, the longest waiting first. */
  public List<CasePost.Waiting> waiting() {
    return cases.waitingForPost();
  }
}
