package nl.mistervoip.privacy.intake.triage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.intake.reading.Classifier;
import nl.mistervoip.privacy.request.CaseId;

/** The mails of a case as a person may see them: text only, nothing fetched, nothing opened. */
public final class CaseMails {
  private static final String FIRST = "mail/raw";
  private static final String REPLIES = "replies/";

  /** The last ones of a long exchange; all of them are in the case. */
  private static final int MOST_REPLIES = 20;

  private final CaseVault vault;
  private final Supplier<Classifier> classifier;
  private final AuditLog audit;

  /**
   * Shows the mails of cases.
   *
   * @param vault where they are sealed
   * @param classifier made when first needed
   * @param audit hears of every look
   */
  public CaseMails(CaseVault vault, Supplier<Classifier> classifier, AuditLog audit) {
    this.vault = vault;
    this.classifier = classifier;
    this.audit = audit;
  }

  /**
   * What a case holds.
   *
   * @param mails the first mail and the last replies, oldest first; none when the case's term is
   *     over
   * @param notShown how many replies between the first mail and the last ones are not shown
   */
  public record Shown(List<ShownMail> mails, int notShown) {}

  /**
   * The mails of a case; the look is on the audit before anything is shown.
   *
   * @param id the case
   * @param user who looks
   * @param now when
   * @return its mails
   */
  public Shown show(CaseId id, String user, Instant now) {
    audit.append(
        new AuditLog.Event(
            id.value(), "mail.viewed", user, "", Map.of(), "mail.viewed/" + user + "/" + now),
        now);
    MailShowing showing = new MailShowing(name -> vault.find(id, name), classifier);
    List<String> replies = vault.names(id, REPLIES).stream().sorted().toList();
    int notShown = Math.max(0, replies.size() - MOST_REPLIES);
    return new Shown(
        Stream.concat(Stream.of(FIRST), replies.stream().skip(notShown))
            .flatMap(name -> showing.show(name, Map.of()).stream())
            .toList(),
        notShown);
  }
}
