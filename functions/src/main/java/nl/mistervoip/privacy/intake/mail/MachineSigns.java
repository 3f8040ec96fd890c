package nl.mistervoip.privacy.intake.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds {@link MachineSign}s in a header. The subject prefixes are those of Outlook, Exchange and
 * Gmail in nl and en.
 */
final class MachineSigns {
  private static final List<String> SUBJECTS =
      List.of(
          "automatisch antwoord",
          "automatische reactie",
          "automatisch bericht",
          "afwezig:",
          "afwezigheid",
          "afwezigheidsbericht",
          "afwezigheidsassistent",
          "ik ben afwezig",
          "out of office",
          "automatic reply",
          "auto:",
          "autoreply",
          "auto-reply",
          "vakantiebericht",
          "undeliverable:",
          "undelivered mail",
          "onbestelbaar:",
          "delivery status notification",
          "mail delivery failed",
          "gelezen:",
          "read:");
  private static final List<String> DAEMONS = List.of("mailer-daemon", "postmaster");
  private static final List<String> NO_REPLY =
      List.of("no-reply", "noreply", "do-not-reply", "donotreply", "geen-antwoord");
  private static final Map<String, MachineSign> REPORTS =
      Map.of(
          "delivery-status", MachineSign.DELIVERY_REPORT,
          "disposition-notification", MachineSign.READ_RECEIPT,
          "feedback-report", MachineSign.ABUSE_REPORT);

  private MachineSigns() {}

  static Set<MachineSign> in(HeaderFields fields) {
    Set<MachineSign> signs = EnumSet.noneOf(MachineSign.class);
    autoSubmitted(fields, signs);
    reports(fields, signs);
    senders(fields, signs);
    mass(fields, signs);
    String subject = fields.text("subject").toLowerCase(Locale.ROOT);
    add(signs, MachineSign.AUTO_REPLY_SUBJECT, SUBJECTS.stream().anyMatch(subject::startsWith));
    return signs;
  }

  private static void autoSubmitted(HeaderFields fields, Set<MachineSign> signs) {
    String value = fields.value("auto-submitted");
    add(signs, MachineSign.AUTO_REPLIED, value.startsWith("auto-replied"));
    add(
        signs,
        MachineSign.AUTO_GENERATED,
        value.startsWith("auto-") && !value.startsWith("auto-replied"));
    boolean header = fields.has("x-autoreply") || fields.has("x-autorespond");
    add(
        signs,
        MachineSign.AUTO_REPLY_HEADER,
        header || fields.value("precedence").equals("auto_reply"));
  }

  private static void reports(HeaderFields fields, Set<MachineSign> signs) {
    if (fields.value("content-type").equals("multipart/report")) {
      String type = fields.parameter("content-type", "report-type").toLowerCase(Locale.ROOT);
      signs.add(REPORTS.getOrDefault(type, MachineSign.DELIVERY_REPORT));
    }
  }

  private static void senders(HeaderFields fields, Set<MachineSign> signs) {
    for (MailAddress from : fields.addresses("from")) {
      add(signs, MachineSign.DAEMON_SENDER, DAEMONS.contains(from.local()));
      add(signs, MachineSign.NO_REPLY_SENDER, NO_REPLY.stream().anyMatch(from.local()::contains));
    }
    add(signs, MachineSign.EMPTY_SENDER, fields.raw("return-path").replace(" ", "").equals("<>"));
  }

  private static void mass(HeaderFields fields, Set<MachineSign> signs) {
    boolean list =
        fields.has("list-id") || fields.has("list-unsubscribe") || fields.has("list-post");
    add(signs, MachineSign.LIST, list);
    add(
        signs,
        MachineSign.BULK,
        List.of("bulk", "list", "junk").contains(fields.value("precedence")));
  }

  private static void add(Set<MachineSign> signs, MachineSign sign, boolean present) {
    if (present) {
      signs.add(sign);
    }
  }
}
