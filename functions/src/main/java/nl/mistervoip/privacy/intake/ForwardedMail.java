package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;

/**
 * The mail to the service desk: a line of explanation, and the received mail attached as it is
 * (message/rfc822). A mail that SMTP cannot carry as it is (RFC 5321 4.5.3.1.6: lines over 998
 * characters; NUL) is attached as a file. Its own header names nobody but the person who wrote, as
 * Reply-To, so that an answer goes there.
 */
final class ForwardedMail {
  /** What SES accepts in SendRawEmail, after encoding (Amazon SES quotas, API v1). */
  static final int LARGEST = 10 * 1024 * 1024;

  private static final int LONGEST_LINE = 998;
  private static final String EOL = "\r\n";

  private final String from;
  private final String to;
  private final OpenedMail mail;
  private final Decision decision;
  private final String link;
  private final String boundary;

  ForwardedMail(String from, String to, OpenedMail mail, Decision decision, String linkForStaff) {
    this.from = from;
    this.to = to;
    this.mail = mail;
    this.decision = decision;
    this.link = linkForStaff;
    this.boundary = "desk-" + mail.id();
  }

  byte[] bytes() {
    byte[] whole = withOriginal();
    return whole.length <= LARGEST ? whole : notice();
  }

  private byte[] withOriginal() {
    byte[] raw = mail.bytes().octets();
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length + 4096);
    boolean asIs = fitsSmtp(raw) && !new String(raw, ISO_8859_1).contains("--" + boundary);
    line(
        out,
        header(),
        "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"",
        "",
        "--" + boundary);
    line(out, "Content-Type: text/plain; charset=us-ascii", "", explanation(), "", "--" + boundary);
    if (asIs) {
      line(
          out,
          "Content-Type: message/rfc822",
          "Content-Disposition: attachment; filename=\"mail.eml\"");
      line(out, "Content-Transfer-Encoding: " + (isSevenBit(raw) ? "7bit" : "8bit"), "");
      out.writeBytes(raw);
    } else {
      line(
          out,
          "Content-Type: application/octet-stream; name=\"mail.eml\"",
          "Content-Transfer-Encoding: base64");
      line(out, "Content-Disposition: attachment; filename=\"mail.eml\"", "");
      out.writeBytes(Base64.getMimeEncoder().encode(raw));
    }
    line(out, "", "--" + boundary + "--");
    return out.toByteArray();
  }

  private byte[] notice() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    line(out, header(), "Content-Type: text/plain; charset=us-ascii", "", explanation(), "");
    line(
        out,
        "De mail is te groot om door te sturen. Hij staat 30 dagen in de mailbucket onder:",
        "",
        "    inbound/" + mail.id(),
        "    " + link,
        "",
        "De koppeling opent alleen voor wie als medewerker met recht op die bucket is aangemeld;",
        "zie docs/runbook.md, \"Fetch a mail\".");
    return out.toByteArray();
  }

  private String header() {
    String mark = mail.verdicts().spam() == Verdict.FAIL ? " [mogelijk spam]" : "";
    String replyTo =
        isPlainAddress(mail.headers().sender().address())
            ? "Reply-To: " + mail.headers().sender().address() + EOL
            : "";
    return String.join(
        EOL,
        "From: Privacy desk <" + from + ">",
        "To: " + to,
        replyTo + "Subject: Doorgestuurde mail" + mark,
        "Auto-Submitted: auto-generated",
        "X-Privacy-Desk: forward/" + mail.id(),
        "MIME-Version: 1.0");
  }

  private String explanation() {
    List<String> labels = decision.outcome().readLabels();
    boolean besides = !(decision.outcome() instanceof Outcome.Forward);
    return String.join(
        EOL,
        besides
            ? "Deze mail bevat een privacyverzoek, dat de privacydesk afhandelt, en ook iets voor"
                + " de servicedesk."
            : "Deze mail kwam binnen op " + from + " en is geen privacyverzoek.",
        "Gelezen als: " + String.join(", ", labels) + ".",
        "Staat er toch een privacyverzoek in? Stuur deze mail dan door naar " + from + ".",
        "De termijn loopt vanaf de eerste ontvangst; laat daarom dit kenmerk staan:",
        mail.id());
  }

  private static void line(ByteArrayOutputStream out, String... lines) {
    for (String line : lines) {
      out.writeBytes((line + EOL).getBytes(US_ASCII));
    }
  }

  private static boolean isPlainAddress(String address) {
    return address.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}");
  }

  private static boolean isSevenBit(byte[] raw) {
    for (byte octet : raw) {
      if (octet < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsSmtp(byte[] raw) {
    int length = 0;
    for (byte octet : raw) {
      length = octet == '\n' ? 0 : length + 1;
      if (octet == 0 || length > LONGEST_LINE + 1) {
        return false;
      }
    }
    return true;
  }
}
