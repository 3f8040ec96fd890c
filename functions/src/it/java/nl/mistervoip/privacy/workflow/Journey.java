package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.mistervoip.privacy.request.CaseId;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * One person's request, from the mail to its end: each method is something a person does or sees.
 */
final class Journey {
  static final String ACCESS =
      "Geachte heer/mevrouw,\r\n\r\nOp grond van artikel 15 AVG verzoek ik u om inzage in al mijn"
          + " persoonsgegevens.\r\n\r\nMet vriendelijke groet\r\n";
  static final String TRANSFER =
      "Geachte heer/mevrouw,\r\n\r\n"
          + "Op grond van artikel 20 AVG (dataportabiliteit) verzoek ik u mijn persoonsgegevens in"
          + " een machineleesbaar formaat over te dragen aan Andere Telecom BV.\r\n\r\n"
          + "Met vriendelijke groet\r\n";
  static final String ERASURE =
      "Dear sir or madam,\r\n\r\nPlease erase all personal data you hold about me, under article 17"
          + " GDPR.\r\n\r\nKind regards\r\n";
  static final String ERASURE_AND_RECIPIENTS =
      "Dear sir or madam,\r\n\r\nPlease erase all personal data you hold about me, under article 17"
          + " GDPR. Please inform me about those recipients, article 19 GDPR.\r\n\r\n"
          + "Kind regards\r\n";
  static final String NO_MARKETING =
      "Goedemorgen,\r\n\r\nStop met die reclame van jullie.\r\n\r\nGroet\r\n";
  static final String ACCESS_IN_ENGLISH =
      "Dear sir or madam,\r\n\r\n"
          + "Under article 15 GDPR I request access to all personal data that you hold about"
          + " me.\r\n\r\n"
          + "Kind regards\r\n";
  static final String NO_MARKETING_IN_ENGLISH =
      "Good morning,\r\n\r\nPlease stop sending me advertising.\r\n\r\nRegards\r\n";
  static final String RESTRICTION =
      "Dear sir or madam,\r\n\r\n"
          + "Under article 18 GDPR I request restriction of the processing of my personal"
          + " data.\r\n\r\n"
          + "Kind regards\r\n";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final RunningDesk desk;
  private final Customer customer;
  private final String sesId = UUID.randomUUID().toString().replace("-", "");
  private final byte[] raw;
  private final String verdict;
  private String caseId = "";

  Journey(RunningDesk desk, Customer customer, String subject, String body) {
    this(desk, customer, mail(customer.email(), subject, body), "PASS");
  }

  private Journey(RunningDesk desk, Customer customer, byte[] raw, String verdict) {
    this.desk = desk;
    this.customer = customer;
    this.raw = raw;
    this.verdict = verdict;
  }

  /**
   * A mail that somebody else sends in the customer's name: SES finds that nothing is aligned, and
   * a header of the mail's own says the opposite.
   */
  static Journey forged(RunningDesk desk, Customer customer, String subject, String body) {
    String header = "Authentication-Results: amazonses.com; spf=pass; dkim=pass; dmarc=pass\r\n";
    byte[] mail = mail(customer.email(), subject, body);
    String raw = header + new String(mail, java.nio.charset.StandardCharsets.UTF_8);
    return new Journey(
        desk, customer, raw.getBytes(java.nio.charset.StandardCharsets.UTF_8), "FAIL");
  }

  static byte[] mail(String from, String subject, String body) {
    String text =
        "Return-Path: <"
            + from
            + ">\r\nFrom: <"
            + from
            + ">\r\nTo: <info@mister-voip.nl>\r\nSubject: "
            + subject
            + "\r\nMessage-ID: <"
            + UUID.randomUUID()
            + "@mail.example>\r\nDate: Tue, 24 Nov 2026 09:00:00 +0100"
            + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + body;
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** What a mail server reports of a letter that it could not deliver (RFC 3464). */
  static byte[] bounceOf(String messageId) {
    String text =
        String.join(
            "\r\n",
            "Return-Path: <>",
            "From: <mailer-daemon@eu-west-1.amazonses.com>",
            "To: <info@mister-voip.nl>",
            "Subject: Delivery Status Notification (Failure)",
            "Message-ID: <" + UUID.randomUUID() + "@amazonses.example>",
            "MIME-Version: 1.0",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"",
            "",
            "--b",
            "Content-Type: message/delivery-status",
            "",
            "Reporting-MTA: dns; mta.example",
            "",
            "Final-Recipient: rfc822; x@y.example",
            "Action: failed",
            "Status: 5.1.1",
            "",
            "--b",
            "Content-Type: text/rfc822-headers",
            "",
            "Message-ID: <" + messageId + ">",
            "",
            "--b--",
            "");
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The number the case will have, known before it is mailed: it follows from the message id. */
  String expectedCaseId() {
    return CaseId.ofMessage(sesId).value();
  }

  String caseId() {
    return caseId;
  }

  /** Who mailed the request. */
  String sender() {
    return customer.email();
  }

  /** Mails the request; mailing it again delivers the very same message once more. */
  Journey mailIn() {
    JsonNode answer = deliver(desk, raw, event(sesId, customer.email(), verdict));
    assertThat(answer.path("action").asText()).as("what intake did: %s", answer).isEqualTo("case");
    caseId = answer.path("caseId").asText();
    return this;
  }

  /**
   * Stores a raw mail and calls intake with the receipt event, trying again as SES does after a
   * crash.
   */
  static JsonNode deliver(RunningDesk desk, String sesId, byte[] raw, String sender) {
    return deliver(desk, raw, event(sesId, sender, "PASS"));
  }

  private static JsonNode deliver(RunningDesk desk, byte[] raw, ObjectNode event) {
    String bucket = "privacy-desk-mail-" + RunningDesk.ACCOUNT + "-eu-west-1";
    String sesId = event.at("/Records/0/ses/mail/messageId").asText();
    desk.s3.putObject(
        put -> put.bucket(bucket).key("inbound/" + sesId), RequestBody.fromBytes(raw));
    JsonNode answer = desk.invoke("intake", event);
    for (int attempt = 0; answer.has("errorType") && attempt < 2; attempt++) {
      answer = desk.invoke("intake", event);
    }
    return answer;
  }

  /** The receipt event; spam and virus are always found absent. */
  private static ObjectNode event(String sesId, String sender, String verdict) {
    ObjectNode event = RunningDesk.JSON.createObjectNode();
    ObjectNode one = event.putArray("Records").addObject();
    one.put("eventSource", "aws:ses").put("eventVersion", "1.0");
    ObjectNode ses = one.putObject("ses");
    ObjectNode mail = ses.putObject("mail");
    mail.put("timestamp", Instant.now().toString()).put("source", sender).put("messageId", sesId);
    mail.putArray("destination").add("info@mister-voip.nl");
    mail.put("headersTruncated", false).putArray("headers");
    mail.putObject("commonHeaders");
    ObjectNode receipt = ses.putObject("receipt");
    receipt
        .put("timestamp", Instant.now().toString())
        .putArray("recipients")
        .add("info@mister-voip.nl");
    for (String absent : List.of("spam", "virus")) {
      receipt.putObject(absent + "Verdict").put("status", "PASS");
    }
    for (String proof : List.of("spf", "dkim", "dmarc")) {
      receipt.putObject(proof + "Verdict").put("status", verdict);
    }
    receipt.putObject("action").put("type", "Lambda");
    return event;
  }

  /**
   * The link and the code arrive at the contact points on file; the person opens the one and types
   * the other.
   */
  Journey confirmIdentity() {
    String link = awaitLink("/verify/");
    desk.page(link);
    String code = awaitCode(link);
    RunningDesk.Answer answer = desk.submitCode(link, code);
    assertThat(answer.status()).isEqualTo(200);
    if (answer.text().contains("name=\"amount\"")) {
      assertThat(giveFacts(link, code).status()).isEqualTo(200);
    }
    return this;
  }

  /** Who asks for calls or recordings also gives customer number and amount of the last invoice. */
  RunningDesk.Answer giveFacts(String link, String code) {
    long cents = customer.lastInvoiceCents(desk);
    String amount = "%d,%02d".formatted(cents / 100, cents % 100);
    return desk.submit(
        link,
        Map.of(
            "step", "facts", "code", code, "customer-number", customer.number(), "amount", amount));
  }

  /** Who does not have the last invoice at hand goes on with less. */
  RunningDesk.Answer withoutFacts(String link, String code) {
    return desk.submit(link, Map.of("step", "facts", "code", code, "later", "1"));
  }

  String awaitLink(String kind) {
    return eventually(
        "the link " + kind,
        () ->
            mails().stream()
                .flatMap(mail -> mail.link().stream())
                .filter(link -> link.contains(kind))
                .reduce((first, last) -> last));
  }

  /**
   * The code that goes with a link: by text message when a mobile is on file, else by a mail of its
   * own.
   */
  String awaitCode(String link) {
    int wanted = link.contains("/download/") ? 2 : 1;
    return eventually(
        "the code for " + (wanted == 1 ? "identity" : "package"),
        () -> codes().size() >= wanted ? Optional.of(codes().getLast()) : Optional.empty());
  }

  /**
   * Text messages name no case; each test has a customer of its own, so all of them are of this
   * case.
   */
  private List<String> codes() {
    List<String> byText =
        desk.texts(customer.mobile()).stream()
            .flatMap(text -> SentMail.codeIn(text).stream())
            .toList();
    return byText.isEmpty()
        ? mails().stream()
            .filter(mail -> mail.link().isEmpty())
            .flatMap(mail -> mail.code().stream())
            .toList()
        : byText;
  }

  /** A signed-in user approves what waits for this case. */
  Journey approve(String user) {
    JsonNode approval = awaitApproval();
    RunningDesk.Answer answer = approve(user, approval);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return this;
  }

  RunningDesk.Answer approve(String user, JsonNode approval) {
    return approve(user, approval, Map.of());
  }

  RunningDesk.Answer approve(String user, JsonNode approval, Map<String, String> more) {
    ObjectNode wish =
        RunningDesk.JSON
            .createObjectNode()
            .put("digest", approval.path("digest").asText())
            .put("reason", "as planned");
    more.forEach(wish::put);
    String body = wish.toString();
    return desk.api(
        user, "POST", "/api/approvals/" + approval.path("approvalId").asText() + "/approve", body);
  }

  JsonNode awaitApproval() {
    return eventually(
        "an open approval",
        () -> {
          for (JsonNode approval :
              desk.api("officer-1", "GET", "/api/approvals?state=open", "")
                  .json()
                  .path("approvals")) {
            if (approval.path("subject").asText().equals(caseId)) {
              return Optional.of(approval);
            }
          }
          return Optional.empty();
        });
  }

  JsonNode awaitState(String state) {
    return eventually(
        "state " + state,
        () -> {
          JsonNode seen = details();
          if (seen.path("state").asText().equals("NEEDS_ATTENTION")
              && !state.equals("NEEDS_ATTENTION")) {
            throw new AssertionError("The case needs attention: " + seen);
          }
          return seen.path("state").asText().equals(state) ? Optional.of(seen) : Optional.empty();
        });
  }

  JsonNode details() {
    return desk.api("officer-1", "GET", "/api/cases/" + caseId, "").json();
  }

  List<SentMail> mails() {
    return desk.outbox().stream().filter(mail -> mail.subject().contains(caseId)).toList();
  }

  private <T> T eventually(String what, Callable<Optional<T>> look) {
    return await(caseId + ": " + what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(look, Optional::isPresent)
        .orElseThrow();
  }
}
