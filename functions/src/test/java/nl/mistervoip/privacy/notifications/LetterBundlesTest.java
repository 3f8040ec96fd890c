package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.notifications.LetterSamples.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.MatterKind;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.CaseFixture;
import nl.mistervoip.privacy.testing.InMemorySettings;
import org.junit.jupiter.api.Test;

class LetterBundlesTest {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z-]+}");

  @Test
  void everyTextShouldExistInBothLanguagesWithTheSamePlaces() {
    Map<String, String> dutch = bundle(Language.NL);
    Map<String, String> english = bundle(Language.EN);
    assertThat(dutch.keySet()).isEqualTo(english.keySet());
    assertThat(dutch)
        .allSatisfy(
            (key, text) ->
                assertThat(places(text)).as(key).isEqualTo(places(english.getOrDefault(key, ""))));
  }

  @Test
  void noTextShouldBeUnused() {
    Map<String, String> bundle = bundle(Language.NL);
    Set<String> unused = new TreeSet<>(bundle.keySet());
    Texts texts =
        new Texts(
            Language.NL.locale(),
            key -> {
              unused.remove(key);
              return Optional.ofNullable(bundle.get(key));
            });
    composeAll(texts);
    composeAll(OnPaper.texts(texts));
    texts.text("mail.from");
    LetterPreview preview =
        new LetterPreview(LetterSamples.writer(LetterSamples.SENDER, new InMemorySettings()));
    Map.of(
            "code", LetterKind.TRANSFER_NOTICE,
            "recipient", LetterKind.TRANSFER_NOTICE,
            "link", LetterKind.IDENTITY_LINK,
            "contacts", LetterKind.MARKETING_STOPPED)
        .forEach(
            (hidden, kind) ->
                assertThat(
                        preview
                            .ahead(
                                kind.key(),
                                LetterSamples.context(kind, Language.NL).record(),
                                LetterSamples.facts(kind),
                                LetterSamples.EXPIRES)
                            .text())
                    .contains(texts.text("ahead." + hidden))
                    .doesNotContain(LetterSamples.LINK, LetterSamples.MAILBOX));
    assertThat(unused).isEmpty();
  }

  @Test
  void theDutchTextsShouldAddressTheReaderFormally() {
    assertThat(bundle(Language.NL).values())
        .noneMatch(text -> Pattern.compile("\\b(je|jij|jouw|jullie)\\b").matcher(text).find());
  }

  private static void composeAll(Texts texts) {
    for (LetterKind kind : LetterKind.values()) {
      compose(kind, LetterSamples.facts(kind), texts, Right.values());
      compose(kind, LetterSamples.facts(kind), texts, Right.OBJECTION_MARKETING);
    }
    for (String read : List.of("no-request", "deceased")) {
      var facts = LetterSamples.facts(Map.of(LetterFields.REASON, read), Map.of());
      compose(LetterKind.WITHDRAWAL, facts, texts, Right.ACCESS);
    }
    for (String outcome : List.of(LetterFields.OUTCOME_ERASED, LetterFields.OUTCOME_KEPT)) {
      var rows = Map.of(LetterFields.OUTCOMES, List.of(outcome("x", outcome, "y", "2030-01-01")));
      compose(LetterKind.ERASURE_CONFIRMATION, LetterSamples.facts(Map.of(), rows), texts);
    }
    var undated = Map.of(LetterFields.OUTCOMES, List.of(outcome("x", "kept", "y", "")));
    compose(LetterKind.ERASURE_CONFIRMATION, LetterSamples.facts(Map.of(), undated), texts);
    for (LetterKind kind :
        List.of(LetterKind.IDENTITY_CODE, LetterKind.PACKAGE_CODE, LetterKind.IDENTITY_HOLD)) {
      OneTimeLetters.textMessage(
          kind, LetterSamples.context(LetterSamples.facts(kind), texts, Language.NL));
    }
    for (String problem : List.of("heic", "too-large", "pdf-active", "failed")) {
      compose(LetterKind.DOCUMENT_AGAIN, LetterSamples.copyAgain(problem), texts);
    }
    Map<String, String> refused = new HashMap<>(LetterSamples.facts(LetterKind.REFUSAL).values());
    for (String ground : LetterSamples.GROUNDS) {
      refused.put(LetterFields.GROUND, ground);
      compose(LetterKind.REFUSAL, LetterSamples.facts(refused, Map.of()), texts);
    }
    refused.put(LetterFields.RIGHT, "transfer");
    compose(LetterKind.REFUSAL, LetterSamples.facts(refused, Map.of()), texts);
    refused.put(LetterFields.REFERRED, "yes");
    compose(LetterKind.REFUSAL, LetterSamples.facts(refused, Map.of()), texts);
    Map<String, String> longer = new HashMap<>(LetterSamples.facts(LetterKind.EXTENSION).values());
    longer.put(LetterFields.GROUND, "NUMBER_OF_REQUESTS");
    compose(LetterKind.EXTENSION, LetterSamples.facts(longer, Map.of()), texts);
    Map<String, String> later = Map.of(LetterFields.LATER, "yes");
    compose(LetterKind.ERASURE_CONFIRMATION, LetterSamples.facts(later, undated), texts);
    var gone = Map.of(LetterFields.OUTCOMES, List.of(outcome("x", "erased", "", "")));
    compose(LetterKind.ERASURE_CONFIRMATION, LetterSamples.withNew(gone), texts);
    for (List<Map<String, String>> rows :
        List.of(List.of(outcome("x", "refused", "", "")), LetterSamples.partly())) {
      compose(LetterKind.ERASURE_CONFIRMATION, LetterSamples.partlyErased(rows), texts);
    }
    compose(LetterKind.RECIPIENTS_LIST, LetterSamples.facts(Map.of(), Map.of()), texts);
    for (String template :
        List.of(
            LetterFields.MATTER_NUISANCE_ASK,
            LetterFields.MATTER_NUISANCE_TOLD,
            LetterFields.MATTER_NUISANCE_NOT_TOLD)) {
      compose(LetterKind.MATTER, LetterSamples.matter(template), texts);
    }
    for (MatterKind matter : MatterKind.values()) {
      LetterContext about =
          LetterSamples.context(LetterSamples.facts(LetterKind.RECEIPT), texts, Language.NL);
      CaseRecord record = CaseFixture.aCase().asking().labelled(matter.label()).build();
      Letters.compose(
          LetterKind.RECEIPT,
          new LetterContext(
              record, about.facts(), texts, about.sender(), about.now(), about.words()));
    }
    Map<String, String> portable = Map.of(LetterFields.PORTABLE_ONLY, "yes");
    compose(LetterKind.NO_DATA, LetterSamples.facts(portable, Map.of()), texts);
  }

  private static void compose(LetterKind kind, LetterFacts facts, Texts texts, Right... rights) {
    Letters.compose(kind, LetterSamples.context(facts, texts, Language.NL, rights));
  }

  private static Map<String, String> bundle(Language language) {
    ResourceBundle bundle = ResourceBundle.getBundle(Letters.BUNDLE, language.locale());
    Map<String, String> texts = new HashMap<>();
    bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }

  private static Set<String> places(String text) {
    return new TreeSet<>(PLACE.matcher(text).results().map(MatchResult::group).toList());
  }
}
