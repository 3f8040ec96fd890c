package nl.mistervoip.privacy.approval.web.letters;

/**
 * A letter as it would go out: see {@code POST /api/approvals/{id}/refusal-letter}.
 *
 * @param to whether it goes to the address that asked, to the one on file, by post, or nowhere
 * @param letter digest of the text; sent along with the decision
 */
public record ShownLetter(String to, String language, String subject, String text, String letter) {
  @Override
  public String toString() {
    return "ShownLetter[REDACTED]";
  }
}
