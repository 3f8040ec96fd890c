package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A request from somebody unknown, who says to be a customer of the name and the birth date on the
 * copy, and the way of that copy.
 */
final class CopyJourney {
  private static final String UPLOADS =
      "privacy-desk-uploads-" + RunningDesk.ACCOUNT + "-eu-west-1";
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final RunningDesk desk;
  private final Sample sample;
  private final Journey journey;
  private final CopyUpload browser = new CopyUpload();

  CopyJourney(RunningDesk desk, Sample sample, String subject, String body) {
    this.desk = desk;
    this.sample = sample;
    Customer stranger = new Customer("0", "iemand-" + UUID.randomUUID() + "@example.org", "");
    this.journey = new Journey(desk, stranger, subject, body);
  }

  Journey journey() {
    return journey;
  }

  /** The mail comes in, and a person of the team asks for a copy. */
  CopyJourney asked() {
    Customer customer = Customer.unused(desk);
    Map<String, AttributeValue> key =
        Map.of("customer_number", AttributeValue.fromN(customer.number()));
    desk.dynamo.updateItem(
        update ->
            update
                .tableName("mistervoip-customers")
                .key(key)
                .updateExpression("SET #name.display = :name, born_on = :born")
                .expressionAttributeNames(Map.of("#name", "name"))
                .expressionAttributeValues(
                    Map.of(
                        ":name", AttributeValue.fromS(sample.holder().fullName()),
                        ":born", AttributeValue.fromS(sample.holder().born().toString()))));
    assertThat(journey.mailIn().awaitApproval().path("kind").asText()).isEqualTo("identity");
    String wish =
        "{\"reason\":\"No other way worked.\",\"customerNumber\":\"" + customer.number() + "\"}";
    RunningDesk.Answer answer = api("POST", "", wish);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return this;
  }

  String awaitLink() {
    return journey.awaitLink("/upload/");
  }

  /** Sends the copy in by the form behind a link. */
  HttpResponse<String> send(String link) throws IOException, InterruptedException {
    return browser.send(CopyUpload.form(desk.page(link)), sample.file());
  }

  RunningDesk.Answer api(String method, String more, String body) {
    return desk.api(
        "officer-1", method, "/api/cases/" + journey.caseId() + "/document" + more, body);
  }

  JsonNode awaitReview(String state) {
    return await("the review")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> api("GET", "", "").json(), view -> view.path("state").asText().equals(state));
  }

  /** How many versions of the original and marks of its deletion are in the store. */
  int versions() {
    var found =
        desk.s3.listObjectVersions(
            list -> list.bucket(UPLOADS).prefix("uploads/" + journey.caseId() + "/"));
    return found.versions().size() + found.deleteMarkers().size();
  }
}
