package nl.mistervoip.privacy.intake.mail;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the header of a mail says. Prints nothing of it.
 *
 * @param from all addresses of all From fields; a proper mail has one
 * @param subject decoded, empty text when there is none
 * @param messageId without angle brackets, empty text when there is none
 * @param threadIds ids of the mails it answers, without angle brackets, nearest first
 * @param recipients all visible and recorded recipients
 * @param signs what shows that a machine wrote it
 * @param signingDomains the domains that signed it (RFC 6376 {@code d=}), as claimed
 */
public record MailHeaders(
    List<MailAddress> from,
    String subject,
    String messageId,
    List<String> threadIds,
    List<MailAddress> recipients,
    Set<MachineSign> signs,
    List<String> signingDomains) {
  static MailHeaders of(HeaderFields fields) {
    return new MailHeaders(
        fields.addresses("from"),
        fields.text("subject"),
        fields.ids("message-id").stream().findFirst().orElse(""),
        threadIds(fields),
        Stream.of("to", "cc", "delivered-to", "x-original-to")
            .flatMap(name -> fields.addresses(name).stream())
            .toList(),
        MachineSigns.in(fields),
        fields.all("dkim-signature").stream().map(MailHeaders::domainOf).toList());
  }

  /** The one sender; empty when the mail names none, or more than one. */
  public MailAddress sender() {
    return from.size() == 1 ? from.getFirst() : new MailAddress("", "");
  }

  /**
   * Whether a sender is written in letters that look like others (Unicode TR 39, mixed scripts).
   */
  public boolean hasLookalikeSender() {
    return from.stream().anyMatch(MailAddress::isMixedScript);
  }

  /** Whether a machine answered or reported by itself. */
  public boolean isAutoReply() {
    return signs.stream().anyMatch(MachineSign::isReply);
  }

  private static List<String> threadIds(HeaderFields fields) {
    Stream<String> references = fields.ids("references").reversed().stream();
    return Stream.concat(fields.ids("in-reply-to").stream(), references)
        .distinct()
        .limit(ParseLimits.THREAD_IDS)
        .toList();
  }

  private static String domainOf(String signature) {
    for (String tag : signature.split(";")) {
      String[] pair = tag.split("=", 2);
      if (pair.length == 2 && pair[0].strip().equals("d")) {
        return pair[1].strip().toLowerCase(java.util.Locale.ROOT);
      }
    }
    return "";
  }

  @Override
  public String toString() {
    return "MailHeaders[REDACTED]";
  }
}
