package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The main job on the deployed system, and what happens when people or mails do not do as expected.
 */
class MainJobIT {
  private final RunningDesk desk = new RunningDesk();

  @Test
  void anAccessRequestShouldEndWithAPackageThatOpensAndIsWhole() throws Exception {
    Journey journey = access().mailIn().confirmIdentity().approve("officer-1");
    String link = journey.awaitLink("/download/");
    RunningDesk.Answer answer = desk.submitCode(link, journey.awaitCode(link));

    assertThat(answer.status()).isEqualTo(200);
    Map<String, byte[]> files = unzip(answer.bytes());
    assertThat(files.keySet())
        .anyMatch(name -> name.endsWith("antwoord.pdf"))
        .anyMatch(name -> name.endsWith(".csv"));
    JsonNode manifest = RunningDesk.JSON.readTree(file(files, "manifest.json"));
    assertThat(manifest.path("files")).isNotEmpty();
    for (JsonNode entry : manifest.path("files")) {
      byte[] content = file(files, entry.path("path").asText(entry.path("name").asText()));
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
          .isEqualTo(entry.path("sha256").asText());
    }
    journey.awaitState("CLOSED_ANSWERED");
    anAnswerThatCameBackShouldReachThePersonAfterAll(journey, link);
  }

  private void anAnswerThatCameBackShouldReachThePersonAfterAll(Journey journey, String first) {
    byte[] report = Journey.bounceOf(Traces.messageId(desk, journey.caseId() + "/package-link"));
    for (int times = 0; times < 2; times++) {
      JsonNode heard = Journey.deliver(desk, UUID.randomUUID().toString(), report, "");
      assertThat(heard.path("caseId").asText()).isEqualTo(journey.caseId());
    }
    JsonNode approval = journey.awaitApproval();
    assertThat(approval.path("kind").asText()).isEqualTo("returned");
    assertThat(journey.awaitState("ANSWER_RETURNED").path("waitingFor").asText())
        .isEqualTo("privacy-team");
    String returned = "/api/cases/" + journey.caseId() + "/returned";
    JsonNode contacts = desk.api("officer-1", "GET", returned, "").json().path("contacts");
    Map<String, String> contact = Map.of("contact", contacts.path(0).path("contact").asText());
    assertThat(journey.approve("officer-1", approval, contact).status()).isEqualTo(200);
    journey.awaitState("CLOSED_ANSWERED");
    String link = journey.awaitLink("/download/");
    assertThat(link).isNotEqualTo(first);
    assertThat(desk.page(first).status()).as("the link that came back").isEqualTo(410);
    assertThat(desk.submitCode(link, journey.awaitCode(link)).status()).isEqualTo(200);
  }

  @Test
  void aTransferShouldGoToTheOtherCompanyOnlyThroughTwoPeopleAndThePersonsCode() throws Exception {
    String company = "overstap-" + UUID.randomUUID() + "@andere-telecom.example";
    Journey journey =
        new Journey(desk, Customer.unused(desk), "Dataportabiliteit", Journey.TRANSFER)
            .mailIn()
            .confirmIdentity();
    journey.awaitApproval();
    String transfer = "/api/cases/" + journey.caseId() + "/transfer";
    String wish =
        "{\"to\":\"Andere Telecom BV\",\"mail\":\"" + company + "\",\"reason\":\"on their site\"}";
    assertThat(desk.api("officer-1", "POST", transfer, wish).status()).isEqualTo(200);
    journey.approve("officer-1");
    JsonNode approval = journey.awaitApproval();
    assertThat(approval.path("kind").asText()).isEqualTo("transfer");
    assertThat(journey.approve("officer-1", approval).status())
        .as("who proposed it")
        .isEqualTo(409);
    assertThat(journey.approve("officer-2", approval).status()).isEqualTo(200);
    journey.awaitState("CLOSED_ANSWERED");
    SentMail toCompany =
        journey.mails().stream()
            .filter(mail -> mail.to().equals(company))
            .findFirst()
            .orElseThrow();
    SentMail notice =
        journey.mails().stream()
            .filter(mail -> mail.text().contains("Andere Telecom BV"))
            .findFirst()
            .orElseThrow();
    String code = notice.code().orElseThrow();
    assertThat(toCompany.text()).doesNotContain(code);
    assertThat(notice.link()).isEmpty();
    RunningDesk.Answer answer = desk.submitCode(toCompany.link().orElseThrow(), code);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(unzip(answer.bytes()).keySet())
        .contains("schema.json", "manifest.json")
        .noneMatch(name -> name.endsWith(".pdf") || name.startsWith("recordings/"));
  }

  @Test
  void anErasureShouldNeedTwoDifferentPeopleAndBeConfirmed() {
    Journey journey =
        new Journey(desk, Customer.unused(desk), "Delete my data", Journey.ERASURE_AND_RECIPIENTS)
            .mailIn()
            .confirmIdentity();
    assertThat(journey.awaitApproval().path("kind").asText()).isEqualTo("recipients_list");
    JsonNode list = recipients(journey).path("list");
    assertThat(list.toString()).contains("Voorbeeld Hosting BV");
    journey.approve("officer-1").approve("officer-1");
    JsonNode open = journey.awaitApproval();
    RunningDesk.Answer twice = journey.approve("officer-1", open);
    assertThat(twice.status()).as("the same person again").isEqualTo(409);
    assertThat(twice.json().path("detail").asText()).isNotBlank();
    takeMoreTime(journey);

    journey.approve("officer-2");
    journey.awaitState("CLOSED_ANSWERED");
    SentMail confirmation = journey.mails().getLast();
    assertThat(confirmation.text()).contains(journey.caseId()).containsIgnoringCase("invoice");
    assertThat(journey.mails())
        .as("the list of recipients")
        .anyMatch(mail -> mail.text().contains("Voorbeeld Hosting BV"));
    eachRecipientShouldBeToldAndConfirmByItsOwnLink(journey);
  }

  private void eachRecipientShouldBeToldAndConfirmByItsOwnLink(Journey journey) {
    List<String> told = new ArrayList<>();
    await("messages to recipients")
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              told.clear();
              recipients(journey)
                  .path("messages")
                  .forEach(one -> told.add(one.path("recipient").asText()));
              return !told.isEmpty() && toldBy(journey).size() == told.size();
            });
    assertThat(told).contains("hosting").doesNotContain("belastingdienst").doesNotHaveDuplicates();
    SentMail hosting =
        toldBy(journey).stream()
            .filter(mail -> mail.to().equals("avg@hosting.example"))
            .findFirst()
            .orElseThrow();
    assertThat(hosting.subject()).doesNotContain(journey.caseId());
    String link = hosting.link().orElseThrow();
    assertThat(desk.page(link).status()).isEqualTo(200);
    assertThat(state(journey, "hosting")).as("opening confirms nothing").isEqualTo("sent");
    assertThat(desk.submit(link, Map.of("confirm", "1")).status()).isEqualTo(200);
    assertThat(state(journey, "hosting")).isEqualTo("confirmed");
    assertThat(desk.page(desk.publicBaseUrl() + "/told/" + "A".repeat(43)).status()).isEqualTo(404);
  }

  private List<SentMail> toldBy(Journey journey) {
    return desk.outbox().stream()
        .filter(mail -> mail.text().contains(journey.caseId() + "/erasure/"))
        .toList();
  }

  private JsonNode recipients(Journey journey) {
    String path = "/api/cases/" + journey.caseId() + "/recipients";
    return desk.api("officer-1", "GET", path, "").json();
  }

  private String state(Journey journey, String recipient) {
    for (JsonNode one : recipients(journey).path("messages")) {
      if (one.path("recipient").asText().equals(recipient)) {
        return one.path("state").asText();
      }
    }
    return "";
  }

  /** The decision stays open, and who asked hears of it before the answer. */
  private void takeMoreTime(Journey journey) {
    String path = "/api/cases/" + journey.caseId();
    String until = desk.api("officer-1", "GET", path, "").json().path("extended").asText();
    String wish =
        "{\"ground\":\"complexity\",\"reason\":\"Many calls.\",\"until\":\"" + until + "\"}";
    assertThat(desk.api("officer-1", "POST", path + "/extend", wish).status()).isEqualTo(200);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> journey.mails().stream().anyMatch(mail -> mail.text().contains("more time")));
    JsonNode extended = desk.api("officer-1", "GET", path, "").json();
    assertThat(extended.path("extendedUntil").asText()).isEqualTo(until);
    assertThat(extended.path("state").asText()).isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  void theSameMailThreeTimesShouldOpenOneCaseAndSendOneAcknowledgement() {
    Journey journey = access().mailIn();
    String first = journey.caseId();
    assertThat(journey.mailIn().caseId()).isEqualTo(first);
    assertThat(journey.mailIn().caseId()).isEqualTo(first);
    journey.awaitLink("/verify/");
    long acknowledgements =
        journey.mails().stream()
            .filter(mail -> mail.link().isEmpty() && mail.code().isEmpty())
            .count();
    assertThat(acknowledgements).isEqualTo(1);
  }

  @Test
  void aFaultReportShouldReachTheServiceDeskUntouched() {
    String marker = UUID.randomUUID().toString();
    byte[] raw =
        Journey.mail(
            "iemand@example.org",
            "Storing internet",
            "Sinds vanochtend heb ik geen internet meer, alle lampjes op de modem knipperen. "
                + marker
                + "\r\n");
    JsonNode answer =
        Journey.deliver(desk, UUID.randomUUID().toString(), raw, "iemand@example.org");

    assertThat(answer.path("action").asText()).isEqualTo("forward");
    SentMail forwarded =
        desk.outbox().stream()
            .filter(mail -> mail.raw().contains(marker))
            .findFirst()
            .orElseThrow();
    assertThat(forwarded.to()).isEqualTo("servicedesk@mister-voip.nl");
    assertThat(forwarded.raw())
        .contains("message/rfc822")
        .contains(new String(raw, StandardCharsets.UTF_8).strip());
  }

  @Test
  void anUnreadableMailShouldBeKeptForAPerson() {
    byte[] raw = new byte[] {0, 1, 2, 0, (byte) 0xff, (byte) 0xfe, 0, 13, 10, 0};
    String sesId = UUID.randomUUID().toString();
    JsonNode answer = Journey.deliver(desk, sesId, raw, "iemand@example.org");

    assertThat(answer.path("action").asText()).isEqualTo("triage");
    assertThat(
            desk.s3
                .getObjectAsBytes(
                    get ->
                        get.bucket("privacy-desk-mail-" + RunningDesk.ACCOUNT + "-eu-west-1")
                            .key("inbound/" + sesId))
                .asByteArray())
        .isEqualTo(raw);
  }

  @Test
  void anUnknownPersonShouldHearTheSameAndWaitForAPerson() {
    Customer nobody = new Customer("0", "niemand-" + UUID.randomUUID() + "@example.org", "");
    Journey unknown = new Journey(desk, nobody, "Inzage", Journey.ACCESS).mailIn();
    JsonNode approval = unknown.awaitApproval();

    assertThat(approval.path("kind").asText()).isEqualTo("identity");
    assertThat(unknown.mails()).as("only the acknowledgement, no link").hasSize(1);
    Journey known = access().mailIn();
    known.awaitLink("/verify/");
    assertThat(withoutNumbers(unknown.mails().getFirst(), unknown))
        .isEqualTo(withoutNumbers(known.mails().getFirst(), known));

    String refusal =
        "{\"digest\":\"%s\",\"ground\":\"GDPR 12(6)\",\"reason\":\"We cannot tell who is asking.\"}"
            .formatted(approval.path("digest").asText());
    assertThat(
            desk.api(
                    "officer-1",
                    "POST",
                    "/api/approvals/" + approval.path("approvalId").asText() + "/refuse",
                    refusal)
                .status())
        .isEqualTo(200);
    unknown.awaitState("CLOSED_REFUSED");
    assertThat(unknown.mails().getLast().text()).contains("Autoriteit Persoonsgegevens");
  }

  @Test
  void whoHasNoInvoiceAtHandShouldGetAPackageWithoutRecordings() throws Exception {
    Journey journey = access().mailIn();
    String link = journey.awaitLink("/verify/");
    String code = journey.awaitCode(link);
    assertThat(desk.submitCode(link, code).text()).contains("name=\"amount\"");
    RunningDesk.Answer wrong =
        desk.submit(
            link, Map.of("step", "facts", "code", code, "customer-number", "1", "amount", "0,01"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(journey.withoutFacts(link, code).status()).isEqualTo(200);
    journey.approve("officer-1");
    String download = journey.awaitLink("/download/");
    Map<String, byte[]> files =
        unzip(desk.submitCode(download, journey.awaitCode(download)).bytes());
    String manifest = new String(file(files, "manifest.json"), StandardCharsets.UTF_8);
    assertThat(manifest).contains("unproven");
    assertThat(files.keySet()).noneMatch(name -> name.startsWith("recordings/"));
  }

  @Test
  void aProvenSenderOnFileShouldNeedNothingMoreForWhatLevelOneAllows() {
    Customer customer = Customer.unused(desk);
    Journey journey =
        new Journey(desk, customer, "Restriction of processing", Journey.RESTRICTION).mailIn();
    JsonNode identity =
        await("the identity")
            .atMost(Duration.ofMinutes(5))
            .until(
                () -> journey.details().path("identity"),
                found -> found.path("outcome").asText().equals("none"));
    assertThat(identity.path("level").asText()).isEqualTo("L1");
    assertThat(journey.mails()).noneMatch(mail -> mail.link().isPresent());
    assertThat(desk.texts(customer.mobile())).as("no code").isEmpty();
  }

  @Test
  void aCaseInWhichNobodyShowedWhoAsksShouldBeClosedByAPersonWithALetter() {
    Customer nobody = new Customer("0", "niemand-" + UUID.randomUUID() + "@example.org", "");
    Journey unknown = new Journey(desk, nobody, "My data", Journey.ACCESS_IN_ENGLISH).mailIn();
    JsonNode asked = unknown.awaitApproval();
    String path = "/api/approvals/" + asked.path("approvalId").asText();
    String reason =
        "{\"digest\":\"%s\",\"reason\":\"no answer\"}".formatted(asked.path("digest").asText());
    assertThat(desk.api("officer-1", "POST", path + "/close-unidentified", reason).status())
        .as("before the term is over")
        .isEqualTo(409);
    receivedThreeWeeksAgo(unknown);
    assertThat(desk.api("officer-1", "POST", path + "/close-unidentified", reason).status())
        .isEqualTo(200);
    unknown.awaitState("CLOSED_UNIDENTIFIED");
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(unknown.mails().getLast().text().replaceAll("\\s+", " "))
                    .contains("Autoriteit Persoonsgegevens")
                    .contains("new request"));
  }

  /** What the sender on file would get at once (level 1), a forger does not get by guessing. */
  @Test
  void aForgedSenderWhoGuessesShouldBlockTheLinkAndGetNothing() {
    Customer victim = Customer.unused(desk);
    Journey journey =
        Journey.forged(desk, victim, "Restriction of my data", Journey.RESTRICTION).mailIn();
    String link = journey.awaitLink("/verify/");
    String right = journey.awaitCode(link);
    String wrong = right.equals("000000") ? "111111" : "000000";
    for (int attempt = 1; attempt < 5; attempt++) {
      assertThat(desk.submitCode(link, wrong).status()).isIn(200, 400, 422);
    }
    desk.submitCode(link, wrong);
    assertThat(desk.submitCode(link, right).status()).as("even the right code now").isEqualTo(423);
    assertThat(journey.awaitApproval().path("kind").asText()).isEqualTo("identity");
    journey.awaitState("IDENTITY_DOUBTED");
    assertThat(journey.mails()).noneMatch(mail -> mail.text().contains("/download/"));
    String bucket = "privacy-desk-cases-" + RunningDesk.ACCOUNT + "-eu-west-1";
    assertThat(
            desk.s3
                .listObjectsV2(
                    list -> list.bucket(bucket).prefix("cases/" + journey.caseId() + "/"))
                .contents())
        .as("nothing was gathered, packed or settled")
        .isNotEmpty()
        .noneMatch(one -> one.key().matches(".*(gathered|package|identity/proof).*"));
  }

  @Test
  void anExpiredLinkShouldSaySoAndAnUnknownOneToo() {
    Journey journey = access().mailIn();
    String link = journey.awaitLink("/verify/");
    String token = link.substring(link.lastIndexOf('/') + 1);
    expire("privacy-desk-challenges", token);
    assertThat(desk.page(link).status()).isEqualTo(410);
    assertThat(desk.page(desk.publicBaseUrl() + "/verify/" + "A".repeat(43)).status())
        .isEqualTo(404);
  }

  @Test
  void aTokenWithoutTheRoleShouldBeRefusedAndNoTokenToo() {
    Journey journey = access().mailIn().confirmIdentity();
    JsonNode approval = journey.awaitApproval();
    RunningDesk.Answer refused = journey.approve("guest-1", approval);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("detail").asText()).isNotBlank();
    assertThat(journey.approve("auditor-1", approval).status()).isEqualTo(403);
    assertThat(desk.apiWithToken("", "/api/cases").status()).isEqualTo(401);
    assertThat(desk.apiWithToken("not.a.token", "/api/cases").status()).isEqualTo(401);
    assertThat(journey.awaitApproval().path("state").asText())
        .as("nothing was lost")
        .isEqualTo("open");
  }

  @Test
  void noHistoryAuditEntryOrKeyShouldHoldPersonalData() {
    Customer customer = Customer.unused(desk);
    Journey journey =
        new Journey(desk, customer, "Inzage", Journey.ACCESS)
            .mailIn()
            .confirmIdentity()
            .approve("officer-1");
    journey.awaitState("CLOSED_ANSWERED");

    String everything = Traces.of(desk);
    assertThat(everything)
        .contains(journey.caseId())
        .doesNotContain(customer.email())
        .doesNotContain(customer.mobile())
        .doesNotContain(customer.mobile().substring(3));
  }

  private Journey access() {
    return new Journey(desk, Customer.unused(desk), "Inzageverzoek", Journey.ACCESS);
  }

  private void receivedThreeWeeksAgo(Journey journey) {
    String then = Instant.now().minus(Duration.ofDays(22)).toString();
    desk.dynamo.updateItem(
        update ->
            update
                .tableName("privacy-desk-cases")
                .key(Map.of("case_id", AttributeValue.fromS(journey.caseId())))
                .updateExpression("SET received_at = :then")
                .expressionAttributeValues(Map.of(":then", AttributeValue.fromS(then))));
  }

  private void expire(String table, String token) {
    String hash = Traces.sha256(token);
    await().atMost(Duration.ofSeconds(30)).until(() -> Traces.find(desk, table, hash).isPresent());
    Map<String, AttributeValue> key =
        Map.of("token_hash", Traces.find(desk, table, hash).orElseThrow());
    desk.dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(key)
                .updateExpression("SET valid_until = :past")
                .expressionAttributeValues(
                    Map.of(":past", AttributeValue.fromS("2020-01-01T00:00:00Z"))));
  }

  private static String withoutNumbers(SentMail mail, Journey journey) {
    return mail.text().replace(journey.caseId(), "CASE");
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(
        files.entrySet().stream()
            .filter(entry -> entry.getKey().endsWith(name))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null),
        name);
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
