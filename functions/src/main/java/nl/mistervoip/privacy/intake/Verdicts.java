package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.intake.mail.MailAddress;
import nl.mistervoip.privacy.intake.mail.MailHeaders;

/**
 * What SES found about a mail. Only these count: an Authentication-Results header alone proves
 * nothing.
 *
 * @param spam the spam filter; a mail that fails is read all the same
 * @param virus the virus scan
 * @param spf the sending host, for the envelope sender's domain (RFC 7208)
 * @param dkim the signature (RFC 6376)
 * @param dmarc the alignment of either with the From domain (RFC 7489)
 */
record Verdicts(Verdict spam, Verdict virus, Verdict spf, Verdict dkim, Verdict dmarc) {
  /**
   * Whether the mail comes from the mailbox its From names: DMARC passed; or, when the domain
   * publishes no policy, SPF or DKIM passed for that domain or a domain above or below it. SES does
   * not say which of several signatures passed, so a mail with more than one proves nothing by
   * DKIM.
   */
  boolean authenticate(MailHeaders headers, String envelopeSender) {
    String from = headers.sender().domain();
    if (from.isEmpty() || dmarc == Verdict.FAIL) {
      return false;
    }
    boolean bySpf =
        spf == Verdict.PASS && aligned(from, new MailAddress(envelopeSender, "").domain());
    boolean oneSignature = headers.signingDomains().size() == 1;
    boolean byDkim =
        dkim == Verdict.PASS && oneSignature && aligned(from, headers.signingDomains().getFirst());
    return dmarc == Verdict.PASS || bySpf || byDkim;
  }

  /**
   * Relaxed alignment without a list of public suffixes: a name of one label (such as {@code nl})
   * never aligns.
   */
  private static boolean aligned(String a, String b) {
    boolean proper = a.contains(".") && b.contains(".");
    return proper && (a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a));
  }
}
