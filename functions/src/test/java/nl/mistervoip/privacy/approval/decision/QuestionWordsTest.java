package nl.mistervoip.privacy.approval.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindOfQuestionShouldSayWhatHappensWhenTheButtonIsPressed(Language language) {
    Set<String> words = ResourceBundle.getBundle("approval.console", language.locale()).keySet();
    assertThat(Arrays.stream(ApprovalKind.values()).map(ApprovalKind::wireName))
        .allSatisfy(
            kind -> assertThat(words).contains("kind." + kind, "does." + kind, "press." + kind));
  }
}
