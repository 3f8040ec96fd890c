package nl.mistervoip.privacy.intake;

/** Delivery reports (RFC 3464). */
final class Reports {
  private Reports() {}

  static Mails bounce(String id, String action, String status, String messageId) {
    return report(id, action, status, "text/rfc822-headers", "Message-ID: <" + messageId + ">");
  }

  static Mails report(
      String id, String action, String status, String returnedType, String returned) {
    return Mails.mail(id)
        .from("mailer-daemon@amazonses.example")
        .envelope("")
        .subject("Delivery Status Notification (Failure)")
        .body(
            "multipart/report; report-type=delivery-status; boundary=\"b\"",
            String.join(
                "\r\n",
                "--b",
                "Content-Type: text/plain",
                "",
                "An error occurred.",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mta.example",
                "",
                "Final-Recipient: rfc822; x@y.example",
                "Action: " + action,
                "Status: " + status,
                "",
                "--b",
                "Content-Type: " + returnedType,
                "",
                returned,
                "Subject: Wij hebben uw verzoek ontvangen",
                "",
                "--b--"));
  }
}
