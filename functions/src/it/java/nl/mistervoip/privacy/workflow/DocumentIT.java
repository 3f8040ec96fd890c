package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.mistervoip.privacy.identity.document.samples.Generator;
import nl.mistervoip.privacy.identity.document.samples.Sample;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * A masked copy on the deployed system: asked by a person, sent in by a browser without script,
 * looked at by the function that stands apart, destroyed, and decided on.
 */
class DocumentIT {
  private static final String REASON = "{\"reason\":\"No other way worked.\"}";

  private final RunningDesk desk = new RunningDesk();
  private final CopyUpload browser = new CopyUpload();
  private final Canary canary = new Canary(desk);

  @Test
  void aCoveredCopyShouldBeDestroyedReviewedAndMoveTheCaseOn() throws Exception {
    // Wholly covered, a good scan.
    Sample sample = Generator.whole(300);
    CopyJourney copy = new CopyJourney(desk, sample, "Inzage", Journey.ACCESS).asked();
    String link = copy.awaitLink();
    RunningDesk.Answer page = desk.page(link);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.text()).contains("Stuur ons een afgedekte kopie", "KopieID");
    assertThat(Canary.sees(sample, sample.file())).as("the canary sees at all").isTrue();

    HttpResponse<String> sent = copy.send(link);
    assertThat(sent.statusCode()).as(sent.body()).isIn(302, 303);
    String done = sent.headers().firstValue("Location").orElse("");
    assertThat(done).startsWith(link + "/done");
    assertThat(desk.page(done).text()).contains("Wij hebben uw kopie");

    JsonNode review = copy.awaitReview("ready");
    assertThat(copy.versions()).as("the original, in any version").isZero();
    JsonNode expected = review.path("expected");
    assertThat(expected.path("name").asText()).isEqualTo(sample.holder().fullName());
    assertThat(expected.path("birthDate").asText()).isEqualTo(sample.holder().born().toString());
    assertThat(review.path("found").path("name").asText()).isEqualTo("found");
    assertThat(review.path("found").path("birthDate").asText()).isEqualTo("found");
    assertThat(review.path("fields").path("bsn").asText()).isEqualTo("not-seen");
    assertThat(desk.page(link).status()).as("the link is used").isEqualTo(404);

    RunningDesk.Answer image = copy.api("GET", "/image", "");
    assertThat(image.status()).isEqualTo(200);
    assertThat(black(ImageIO.read(new ByteArrayInputStream(image.bytes())))).isGreaterThan(0.95);
    assertThat(copy.api("POST", "/confirm", "{\"round\":1}").status())
        .as("without a reason")
        .isEqualTo(400);
    RunningDesk.Answer confirmed =
        copy.api("POST", "/confirm", "{\"round\":1,\"reason\":\"The name is there.\"}");
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);

    assertThat(copy.journey().awaitApproval().path("kind").asText()).isEqualTo("access");
    assertThat(copy.api("GET", "", "").status()).as("nothing is kept").isEqualTo(404);
    assertThat(canary.places(sample)).isEmpty();
  }

  @Test
  void aCopyWithAVisibleBsnShouldBeDestroyedAndThePersonToldHowToCoverIt() throws Exception {
    // Nothing covered at all.
    Sample sample = Generator.whole(1);
    CopyJourney copy = new CopyJourney(desk, sample, "Delete my data", Journey.ERASURE).asked();
    String link = copy.awaitLink();
    assertThat(desk.page(link).text()).contains("Send us a covered copy", "KopieID");
    copy.send(link);

    String next =
        await("a new link")
            .atMost(Duration.ofMinutes(8))
            .until(copy::awaitLink, other -> !other.equals(link));
    assertThat(copy.journey().mails().getLast().text().replaceAll("\\s+", " "))
        .contains("citizen number (BSN)", "destroyed it at once", "KopieID");
    assertThat(copy.versions()).isZero();
    assertThat(desk.page(link).status()).isEqualTo(404);
    assertThat(desk.page(next).status()).isEqualTo(200);
    JsonNode review = copy.api("GET", "", "").json();
    assertThat(review.path("state").asText()).isEqualTo("asked");
    assertThat(review.path("round").asInt()).isEqualTo(2);
    assertThat(review.path("fields").path("bsn").asText()).isEqualTo("visible");
    assertThat(copy.api("GET", "/image", "").status()).isEqualTo(404);
    assertThat(copy.api("POST", "/set-aside", REASON).status()).isEqualTo(200);
    await("the closed link")
        .atMost(Duration.ofMinutes(2))
        .until(() -> desk.page(next).status(), status -> status == 404);
    assertThat(desk.page(next).text())
        .as("like a link that nobody made")
        .isEqualTo(desk.page(desk.publicBaseUrl() + "/upload/" + "A".repeat(43)).text());
    assertThat(copy.journey().details().path("state").asText()).isEqualTo("IDENTITY_DOUBTED");
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
    CopyJourney copy = new CopyJourney(desk, sample, "Inzage", Journey.ACCESS).asked();
    Journey journey = copy.journey();
    String link = copy.awaitLink();
    String subject = "Re: kopie [" + journey.caseId() + "]";
    String mallory = "mallory-" + UUID.randomUUID() + "@example.org";
    byte[] intruding =
        MailedCopy.mail(mallory, subject, "Hierbij de kopie waar u om vroeg.", unasked.file());
    String strange = UUID.randomUUID().toString().replace("-", "");
    assertThat(Journey.deliver(desk, strange, intruding, mallory).path("action").asText())
        .isEqualTo("triage");
    assertThat(copy.api("GET", "", "").json().path("state").asText()).isEqualTo("asked");
    byte[] reply =
        MailedCopy.mail(
            journey.sender(), subject, "Hierbij de kopie waar u om vroeg.", sample.file());
    String answer = UUID.randomUUID().toString().replace("-", "");
    assertThat(Journey.deliver(desk, answer, reply, journey.sender()).path("action").asText())
        .isEqualTo("reply");
    copy.awaitReview("ready");
    assertThat(copy.versions()).as("the original, in any version").isZero();
    assertThat(desk.page(link).status()).as("the link is used").isEqualTo(404);
    assertThat(Traces.of(desk)).doesNotContain(unasked.holder().bsn(), sample.holder().bsn());
    assertThat(canary.places(unasked)).isEmpty();
    assertThat(canary.places(sample)).isEmpty();
  }

  @Test
  void theStoreShouldRefuseWhatTheFormDoesNotAllow() throws Exception {
    CopyJourney copy = new CopyJourney(desk, Generator.whole(5), "Inzage", Journey.ACCESS).asked();
    RunningDesk.Answer page = desk.page(copy.awaitLink());
    Element elsewhere = CopyUpload.form(page);
    elsewhere.select("input[name=key]").attr("value", "uploads/elsewhere");
    assertThat(browser.send(elsewhere, new byte[] {1}).statusCode()).isEqualTo(403);
    byte[] large = new byte[10 * 1024 * 1024 + 1];
    assertThat(browser.send(CopyUpload.form(page), large).statusCode()).isEqualTo(400);
    assertThat(copy.versions()).isZero();
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
