package nl.mistervoip.privacy.identity.upload;

import static nl.mistervoip.privacy.identity.upload.CopyScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadPagesTest {
  private static final String STORE = "https://s3.eu-west-1.amazonaws.com/the-uploads";

  private static final UploadForms FORMS =
      (key, done, now) -> new UploadForm(STORE, fields(key, done));

  private final CopyScene scene = new CopyScene().asked(1);
  private final Uploading uploading = pages(scene);

  private static Uploading pages(CopyScene scene) {
    return new Uploading(scene.links, FORMS, "https://privacy.example");
  }

  private static Map<String, String> fields(UploadKey key, String done) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", key.value());
    fields.put("success_action_redirect", done);
    return fields;
  }

  private String token() {
    return token(scene);
  }

  private static String token(CopyScene scene) {
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
    assertThat(page.select("ol li")).hasSize(5);
    assertThat(page.select("svg[role=img]").attr("aria-label")).isNotEmpty();
    assertThat(page.select("main").text()).contains("KopieID", "BSN", "QR", "10 MB");
  }

  /** Each way in which a link comes to an end. */
  private static Map<String, Consumer<CopyScene>> ends() {
    Map<String, Consumer<CopyScene>> ends = new TreeMap<>();
    ends.put("a copy came in", one -> one.sent().recorded());
    ends.put("another link took its place", one -> one.asked(2));
    ends.put("set aside or decided", one -> one.prepare.close(one.id, 1, NOW));
    ends.put("a copy came in, and it was decided", UploadPagesTest::cameInAndDecided);
    return ends;
  }

  private static void cameInAndDecided(CopyScene scene) {
    scene.sent().recorded();
    scene.prepare.close(scene.id, 1, NOW);
  }

  @Test
  void howeverALinkEndedItShouldLookLikeOneThatNobodyMade() {
    String nobodys = new LinkSecrets().issue().token();
    PageResponse unknown = UploadPages.of(uploading.open(nobodys, NOW));
    assertThat(unknown.status()).isEqualTo(404);
    ends()
        .forEach(
            (how, end) -> {
              CopyScene scene = new CopyScene().asked(1);
              Uploading pages = pages(scene);
              String token = token(scene);
              assertThat(pages.open(token, NOW)).isInstanceOf(UploadOutcome.Ask.class);
              end.accept(scene);
              assertThat(UploadPages.of(pages.open(token, NOW))).as(how).isEqualTo(unknown);
            });
    Instant late = NOW.plus(Duration.ofDays(21));
    assertThat(UploadPages.of(uploading.open(token(), late))).isEqualTo(unknown);
    assertThat(UploadPages.of(uploading.arrived(token(), late))).isEqualTo(unknown);
    assertThat(uploading.open(token(), NOW.plus(Duration.ofDays(20))))
        .isInstanceOf(UploadOutcome.Ask.class);
  }

  @Test
  void onceDecidedEvenTheArrivalShouldNotBeToldAnyMore() {
    scene.sent().recorded();
    assertThat(uploading.arrived(token(), NOW)).isInstanceOf(UploadOutcome.Arrived.class);
    scene.prepare.close(scene.id, 1, NOW);
    assertThat(uploading.arrived(token(), NOW)).isEqualTo(new UploadOutcome.Closed());
    assertThat(scene.audit.eventsOf(scene.id.value())).contains("identity.copy-link-closed");
  }

  @Test
  void aLinkThatWasBeingMadeWhenTheCopyWasSetAsideShouldBeClosed() {
    CopyScene racing = new CopyScene();
    racing.links.afterClaim(() -> racing.documents.destroy(racing.id, CopyRequest.VAULT_NAME));
    assertThat(racing.prepare.prepare(racing.id, 1, NOW)).isEmpty();
    Invitation made = racing.links.ofCase(racing.id).orElseThrow();
    assertThat(racing.links.works(racing.id, made.tokenHash())).isFalse();
  }

  @Test
  void everyLinkShouldCostTheSameLookUps() {
    List<List<String>> work = new ArrayList<>();
    List<Consumer<CopyScene>> all = new ArrayList<>(ends().values());
    all.add(untouched -> {});
    for (Consumer<CopyScene> end : all) {
      CopyScene one = new CopyScene().asked(1);
      String token = token(one);
      end.accept(one);
      work.add(lookUps(one, token));
    }
    work.add(lookUps(scene, new LinkSecrets().issue().token()));
    work.add(lookUps(scene, "no token at all"));
    assertThat(work).allMatch(calls -> calls.size() == 2).containsOnly(work.getFirst());
  }

  private static List<String> lookUps(CopyScene scene, String token) {
    Fuse counting = Fuse.counting();
    Invitations counted = counting.around(Invitations.class, scene.links, Set.of());
    new Uploading(counted, FORMS, "https://privacy.example").open(token, NOW);
    return counting.calls();
  }

  @Test
  void afterTheUploadThePageShouldSayThatItArrivedAndNothingOfWhatItShowed() {
    Document page = page(uploading.arrived(token(), NOW));
    assertThat(page.select("h1").text()).isEqualTo("Wij hebben uw kopie");
    assertThat(page.select("form")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../../etc", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aLinkThatIsNoneShouldBeUnknown(String token) {
    assertThat(UploadPages.of(uploading.open(token, NOW)).status()).isEqualTo(404);
    assertThat(UploadPages.of(uploading.arrived(token, NOW)).status()).isEqualTo(404);
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
