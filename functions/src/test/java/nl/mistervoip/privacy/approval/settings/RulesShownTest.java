package nl.mistervoip.privacy.approval.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data map, the register and the settings as the console shows them. */
class RulesShownTest {
  private final DataMap map = DataMapLoader.bundled();
  private final Register register = new Register(map);

  private static String text(PageResponse file) {
    return new String(Base64.getDecoder().decode(file.body()), StandardCharsets.UTF_8);
  }

  @Test
  void everyStoreShouldBeInTheViewWithItsTermAndBasis() {
    DataMapView view = DataMapView.of(map);
    assertThat(view.stores()).hasSameSizeAs(map.stores());
    assertThat(view.stores())
        .allSatisfy(
            store -> {
              assertThat(store.retention()).startsWith("P");
              assertThat(store.basis()).isNotBlank();
              assertThat(store.purpose().nl()).isNotBlank();
            });
    assertThat(view.controllers()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theRegisterShouldNameEveryStoreOnceWithAllThatArticle30AsksOfTheMap(Language language) {
    List<Register.Activity> activities = register.in(language).activities();
    assertThat(activities.stream().flatMap(one -> one.stores().stream()))
        .containsExactlyInAnyOrderElementsOf(map.stores().stream().map(Store::id).toList());
    assertThat(activities)
        .allSatisfy(
            one -> {
              assertThat(one.controller()).isNotBlank();
              assertThat(one.purpose()).isNotBlank();
              assertThat(one.subjects()).isNotEmpty();
              assertThat(one.categories()).isNotEmpty();
              assertThat(one.limits()).allMatch(limit -> limit.contains("("));
            });
  }

  @Test
  void theRegisterShouldSpeakTheLanguageThatIsAsked() {
    String nl = text(RegisterPage.of(register, Language.NL));
    String en = text(RegisterPage.of(register, Language.EN));
    assertThat(nl).contains("Register van verwerkingsactiviteiten", "Bewaard tot");
    assertThat(en).contains("Record of processing activities", "Kept until");
    Document page = Jsoup.parse(en);
    assertThat(page.select("table")).hasSize(2);
    assertThat(page.select("caption")).hasSize(2);
    assertThat(page.select("script, link, img")).isEmpty();
  }

  @Test
  void theTableOfTheRegisterShouldHaveALineForEachActivity() throws Exception {
    String csv = text(register.csv(Language.NL));
    try (var rows =
        org.apache.commons.csv.CSVParser.parse(
            new StringReader(csv), org.apache.commons.csv.CSVFormat.RFC4180)) {
      assertThat(rows.getRecords()).hasSize(register.in(Language.NL).activities().size() + 1);
    }
  }

  @Test
  void everyDocumentedSettingShouldBeShownOnceWithItsValueAndNoSecret() {
    EffectiveSettings settings =
        new EffectiveSettings(
            name -> name.equals("CASES_TABLE") ? Optional.of("desk-cases") : Optional.empty());
    List<EffectiveSettings.Setting> all = settings.all().settings();
    assertThat(all).extracting(EffectiveSettings.Setting::name).doesNotHaveDuplicates();
    EffectiveSettings.Setting cases =
        all.stream().filter(one -> one.name().equals("CASES_TABLE")).findFirst().orElseThrow();
    assertThat(cases.value()).contains("desk-cases");
    assertThat(cases.about()).contains("case records");
    assertThat(all)
        .filteredOn(one -> one.name().equals("MarketingLeadDays"))
        .singleElement()
        .satisfies(one -> assertThat(one.standard()).contains("28"));
    Set<String> shown =
        new EffectiveSettings(Optional::of)
            .all().settings().stream()
                .filter(one -> one.value().isPresent())
                .map(EffectiveSettings.Setting::name)
                .collect(Collectors.toSet());
    assertThat(shown).noneMatch(name -> name.contains("SECRET") || name.contains("TOKEN"));
    assertThat(settings.all().dataMapVersion()).isEqualTo(map.version());
  }
}
