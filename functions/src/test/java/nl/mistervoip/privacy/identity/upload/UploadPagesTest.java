package nl.mistervoip.privacy.identity.upload;

import static nl.mistervoip.privacy.identity.upload.CopyScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadPagesTest {
  private static final String STORE = "https://s3.eu-west-1.amazonaws.com/the-uploads";

  private final CopyScene scene = new CopyScene().asked(1);
  private final Uploading uploading =
      new Uploading(
          scene.links,
          (key, done, now) -> new UploadForm(STORE, fields(key, done)),
          "https://privacy.example");

  private static Map<String, String> fields(UploadKey key, String done) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", key.value());
    fields.put("success_action_redirect", done);
    return fields;
  }

  private String token() {
    String link =
        scene
            .documents
            .getJson(scene.id, LetterFacts.vaultName(LetterFields.DOCUMENT_LINK), LetterFacts.class)
            .values()
            .getOrDefault(LetterFields.LINK, "");
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private static Document page(UploadOutcome outcome) {
    return Jsoup.parse(UploadPages.of(outcome).body());
  }

  @Test
  void theLinkShouldShowAFormThatWorksWithoutScriptAndGoesToTheStore() {
    PageResponse response = UploadPages.of(uploading.open(token(), NOW));
    Document page = Jsoup.parse(response.body());
    assertThat(response.status()).isEqualTo(200);
    assertThat(page.select("form").attr("action")).isEqualTo(STORE);
    assertThat(page.select("form").attr("enctype")).isEqualTo("multipart/form-data");
    assertThat(page.select("form input").eachAttr("type").getLast())
        .as("the store ignores what comes after the file")
        .isEqualTo("file");
    assertThat(page.select("input[name=key]").attr("value"))
        .isEqualTo(UploadKey.of(scene.links.ofCase(scene.id).orElseThrow()).value());
    assertThat(page.select("input[name=success_action_redirect]").attr("value"))
        .isEqualTo("https://privacy.example/upload/" + token() + "/done");
    assertThat(page.select("script, img, link, iframe")).isEmpty();
    assertThat(page.select("label[for=file]")).hasSize(1);
    assertThat(response.headers().get("Content-Security-Policy"))
        .contains("form-action 'self' https://s3.eu-west-1.amazonaws.com/;")
        .contains("default-src 'none'");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageShouldSayWhatToCoverAndHow(Language language) {
    Document page =
        page(new UploadOutcome.Ask(language, new UploadForm(STORE, Map.of("key", "k"))));
    assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
    assertThat(page.select("li")).hasSize(5);
    assertThat(page.select("main").text()).contains("KopieID", "BSN", "QR", "10 MB");
  }

  @Test
  void aLinkByWhichACopyCameInShouldShowNoFormAnyMore() {
    scene.sent().recorded();
    assertThat(UploadPages.of(uploading.open(token(), NOW)).status()).isEqualTo(410);
    assertThat(page(uploading.open(token(), NOW)).select("form")).isEmpty();
  }

  @Test
  void aLinkThatWasReplacedShouldShowNoForm() {
    String first = token();
    scene.asked(2);
    assertThat(uploading.open(first, NOW)).isInstanceOf(UploadOutcome.Used.class);
  }

  @Test
  void anExpiredLinkShouldSaySo() {
    assertThat(uploading.open(token(), NOW.plus(Duration.ofDays(21))))
        .isInstanceOf(UploadOutcome.Expired.class);
    assertThat(uploading.open(token(), NOW.plus(Duration.ofDays(20))))
        .isInstanceOf(UploadOutcome.Ask.class);
  }

  @Test
  void afterTheUploadThePageShouldSayThatItArrivedAndNothingOfWhatItShowed() {
    Document page = page(uploading.arrived(token()));
    assertThat(page.select("h1").text()).isEqualTo("Wij hebben uw kopie");
    assertThat(page.select("form")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../../etc", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aLinkThatIsNoneShouldBeUnknown(String token) {
    assertThat(UploadPages.of(uploading.open(token, NOW)).status()).isEqualTo(404);
    assertThat(UploadPages.of(uploading.arrived(token)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uploads/MV-AAAA-BBBB/0-0123456789ab",
        "uploads/MV-AAAA-BBBB/1-0123456789ab/x",
        "uploads/../cases/1-0123456789ab",
        "cases/MV-AAAA-BBBB/1-0123456789ab"
      })
  void aKeyOfAnotherFormShouldBeRefusedWithoutQuotingIt(String key) {
    assertThatThrownBy(() -> UploadKey.parse(key))
        .isInstanceOf(UploadKey.StrangeKeyException.class)
        .hasMessageNotContaining(key);
  }

  @Test
  void aKeyShouldReadAsItWasWritten() {
    assertThat(UploadKey.parse(scene.key().value())).isEqualTo(scene.key());
  }
}
