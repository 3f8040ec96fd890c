package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

/**
 * That a masked copy of an identity document was asked, and who should be on it; kept sealed in the
 * vault under {@link #VAULT_NAME} until the identity is decided. Prints nothing of it.
 *
 * @param round counts from 1; each link that goes out is a round of its own
 * @param customerNumber of the customer whom the person says to be
 * @param name as in the customer file
 * @param birthDate when the customer file has one
 * @param askedAt when this round was asked
 */
public record CopyRequest(
    int round, String customerNumber, String name, Optional<LocalDate> birthDate, Instant askedAt) {
  /** The folder of everything about the copy; it goes as a whole when the identity is decided. */
  public static final String FOLDER = "document/";

  /** The folder of the uploads bucket in which copies land. */
  public static final String UPLOADS = "uploads/";

  /** The vault name. */
  public static final String VAULT_NAME = FOLDER + "request";

  /** The folder of the link that is out, named by the first digits of its hash; one at a time. */
  public static final String LINKS = FOLDER + "link/";

  /**
   * Where an answer to this round lies in the uploads bucket, by page or by mail.
   *
   * @param id the case
   * @param round which asking it answers
   * @param link the first twelve hexadecimal digits of the link's hash
   * @return the key of the object
   */
  public static String uploadKey(CaseId id, int round, String link) {
    return UPLOADS + id + "/" + round + "-" + link;
  }

  /**
   * The same request once more.
   *
   * @param next its round
   * @param now the time of asking
   * @return the request of that round
   */
  public CopyRequest again(int next, Instant now) {
    return new CopyRequest(next, customerNumber, name, birthDate, now);
  }

  @Override
  public String toString() {
    return "CopyRequest[" + round + " REDACTED]";
  }
}
