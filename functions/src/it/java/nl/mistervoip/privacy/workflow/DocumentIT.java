package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A masked copy on the deployed system: asked by a person, sent in by a browser without script,
 * looked at by the function that stands apart, destroyed, and decided on.
 */
class DocumentIT {
  private static final String UPLOADS =
      "privacy-desk-uploads-" + RunningDesk.ACCOUNT + "-eu-west-1";
  private static final String REASON = "{\"reason\":\"No other way worked.\"}";

  private final RunningDesk desk = new RunningDesk();
  private final CopyUpload browser = new CopyUpload();
  private final Canary canary = new Canary(desk);

  @Test
  void aCoveredCopyShouldBeDestroyedReviewedAndMoveTheCaseOn() throws Exception {
    // Wholly covered, a good scan.
    Sample sample = Generator.whole(300);
    Journey journey = doubtful(sample);
    String link = journey.awaitLink("/upload/");
    RunningDesk.Answer page = desk.page(link);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.text()).contains("KopieID");
    assertThat(Canary.sees(sample, sample.file())).as("the canary sees at all").isTrue();

    HttpResponse<String> sent = browser.send(CopyUpload.form(page), sample.file());
    assertThat(sent.statusCode()).as(sent.body()).isIn(302, 303);
    String done = sent.headers().firstValue("Location").orElse("");
    assertThat(done).startsWith(link + "/done");
    assertThat(desk.page(done).text()).contains("Wij hebben uw kopie");

    JsonNode review = awaitReview(journey, "ready");
    assertThat(versions(journey)).as("the original, in any version").isZero();
    assertThat(review.path("expected").path("name").asText()).isEqualTo(sample.holder().fullName());
    assertThat(review.path("found").path("name").asText()).isEqualTo("found");
    assertThat(review.path("fields").path("bsn").asText()).isEqualTo("not-seen");
    assertThat(desk.page(link).status()).as("the link is used").isEqualTo(410);

    RunningDesk.Answer image = api(journey, "GET", "/image", "");
    assertThat(image.status()).isEqualTo(200);
    assertThat(black(ImageIO.read(new ByteArrayInputStream(image.bytes())))).isGreaterThan(0.95);
    assertThat(api(journey, "POST", "/confirm", "{\"round\":1}").status())
        .as("without a reason")
        .isEqualTo(400);
    RunningDesk.Answer confirmed =
        api(journey, "POST", "/confirm", "{\"round\":1,\"reason\":\"The name is there.\"}");
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);

    assertThat(journey.awaitApproval().path("kind").asText()).isEqualTo("access");
    assertThat(api(journey, "GET", "", "").status()).as("nothing is kept").isEqualTo(404);
    assertThat(canary.places(sample)).isEmpty();
  }

  @Test
  void aCopyWithAVisibleBsnShouldBeDestroyedAndThePersonToldHowToCoverIt() throws Exception {
    // Nothing covered at all.
    Sample sample = Generator.whole(1);
    Journey journey = doubtful(sample);
    String link = journey.awaitLink("/upload/");
    browser.send(CopyUpload.form(desk.page(link)), sample.file());

    String next =
        await("a new link")
            .atMost(Duration.ofMinutes(8))
            .until(() -> journey.awaitLink("/upload/"), other -> !other.equals(link));
    assertThat(journey.mails().getLast().text().replaceAll("\\s+", " "))
        .contains("burgerservicenummer (BSN)", "wiste die toen meteen", "KopieID");
    assertThat(versions(journey)).isZero();
    assertThat(desk.page(link).status()).isEqualTo(410);
    assertThat(desk.page(next).status()).isEqualTo(200);
    JsonNode review = api(journey, "GET", "", "").json();
    assertThat(review.path("state").asText()).isEqualTo("asked");
    assertThat(review.path("round").asInt()).isEqualTo(2);
    assertThat(review.path("fields").path("bsn").asText()).isEqualTo("visible");
    assertThat(api(journey, "GET", "/image", "").status()).isEqualTo(404);
    assertThat(api(journey, "POST", "/set-aside", REASON).status()).isEqualTo(200);
    assertThat(journey.details().path("state").asText()).isEqualTo("IDENTITY_DOUBTED");
    assertThat(Traces.of(desk)).doesNotContain(sample.holder().bsn());
    assertThat(canary.places(sample)).isEmpty();
  }

  @Test
  void copiesThatComeByMailShouldBeDestroyedUnlessTheyWereAskedForAndThenGoTheWayOfAnUpload()
      throws Exception {
    // Unasked, attached to the first request; nothing covered.
    Sample unasked = Generator.whole(2);
    String sender = "iemand-" + UUID.randomUUID() + "@example.org";
    String first = UUID.randomUUID().toString().replace("-", "");
    byte[] request = MailedCopy.mail(sender, "Inzage", Journey.ACCESS, unasked.file());
    assertThat(Canary.sees(unasked, request)).as("the canary sees into mails").isTrue();
    JsonNode taken = Journey.deliver(desk, first, request, sender);
    assertThat(taken.path("action").asText()).as("%s", taken).isEqualTo("case");
    String caseId = taken.path("caseId").asText();
    assertThat(MailedCopy.letter(desk, caseId)).contains("gewist", "KopieID");
    assertThat(MailedCopy.stored(desk, first)).contains("application/x-removed", "artikel 15 AVG");

    // Asked for, and mailed instead of sent by the link; wholly covered.
    Sample sample = Generator.whole(300);
    Journey journey = doubtful(sample);
    String link = journey.awaitLink("/upload/");
    String subject = "Re: kopie [" + journey.caseId() + "]";
    String mallory = "mallory-" + UUID.randomUUID() + "@example.org";
    byte[] intruding =
        MailedCopy.mail(mallory, subject, "Hierbij de kopie waar u om vroeg.", unasked.file());
    String strange = UUID.randomUUID().toString().replace("-", "");
    assertThat(Journey.deliver(desk, strange, intruding, mallory).path("action").asText())
        .isEqualTo("triage");
    assertThat(api(journey, "GET", "", "").json().path("state").asText()).isEqualTo("asked");
    byte[] reply =
        MailedCopy.mail(
            journey.sender(), subject, "Hierbij de kopie waar u om vroeg.", sample.file());
    String answer = UUID.randomUUID().toString().replace("-", "");
    assertThat(Journey.deliver(desk, answer, reply, journey.sender()).path("action").asText())
        .isEqualTo("reply");
    awaitReview(journey, "ready");
    assertThat(versions(journey)).as("the original, in any version").isZero();
    assertThat(desk.page(link).status()).as("the link is used").isEqualTo(410);
    assertThat(Traces.of(desk)).doesNotContain(unasked.holder().bsn(), sample.holder().bsn());
    assertThat(canary.places(unasked)).isEmpty();
    assertThat(canary.places(sample)).isEmpty();
  }

  @Test
  void theStoreShouldRefuseWhatTheFormDoesNotAllow() throws Exception {
    Journey journey = doubtful(Generator.whole(5));
    RunningDesk.Answer page = desk.page(journey.awaitLink("/upload/"));
    Element elsewhere = CopyUpload.form(page);
    elsewhere.select("input[name=key]").attr("value", "uploads/elsewhere");
    assertThat(browser.send(elsewhere, new byte[] {1}).statusCode()).isEqualTo(403);
    byte[] large = new byte[10 * 1024 * 1024 + 1];
    assertThat(browser.send(CopyUpload.form(page), large).statusCode()).isEqualTo(400);
    assertThat(versions(journey)).isZero();
  }

  /** A request from somebody unknown, who says to be a customer of the name on the copy. */
  private Journey doubtful(Sample sample) {
    Customer customer = Customer.unused(desk);
    Map<String, AttributeValue> key =
        Map.of("customer_number", AttributeValue.fromN(customer.number()));
    desk.dynamo.updateItem(
        update ->
            update
                .tableName("mistervoip-customers")
                .key(key)
                .updateExpression("SET #name.display = :name")
                .expressionAttributeNames(Map.of("#name", "name"))
                .expressionAttributeValues(
                    Map.of(":name", AttributeValue.fromS(sample.holder().fullName()))));
    Customer stranger = new Customer("0", "iemand-" + UUID.randomUUID() + "@example.org", "");
    Journey journey = new Journey(desk, stranger, "Inzage", Journey.ACCESS).mailIn();
    assertThat(journey.awaitApproval().path("kind").asText()).isEqualTo("identity");
    String wish =
        "{\"reason\":\"No other way worked.\",\"customerNumber\":\"" + customer.number() + "\"}";
    RunningDesk.Answer asked = api(journey, "POST", "", wish);
    assertThat(asked.status()).as(asked.text()).isEqualTo(200);
    return journey;
  }

  private RunningDesk.Answer api(Journey journey, String method, String more, String body) {
    return desk.api(
        "officer-1", method, "/api/cases/" + journey.caseId() + "/document" + more, body);
  }

  private JsonNode awaitReview(Journey journey, String state) {
    return await("the review")
        .atMost(Duration.ofMinutes(8))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> api(journey, "GET", "", "").json(),
            view -> view.path("state").asText().equals(state));
  }

  private int versions(Journey journey) {
    var found =
        desk.s3.listObjectVersions(
            list -> list.bucket(UPLOADS).prefix("uploads/" + journey.caseId() + "/"));
    return found.versions().size() + found.deleteMarkers().size();
  }

  private static double black(BufferedImage picture) throws IOException {
    long black = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        black += (picture.getRGB(x, y) & 0xffffff) == 0 ? 1 : 0;
      }
    }
    return (double) black / ((long) picture.getWidth() * picture.getHeight());
  }
}
