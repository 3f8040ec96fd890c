package nl.mistervoip.privacy.approval.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.api.Test;

class TriageWordsTest {
  @Test
  void everyLabelShouldHaveAWord() {
    ResourceBundle words = ResourceBundle.getBundle("approval.console", Language.EN.locale());
    List<String> labels = TriageMailPage.LABELS.stream().map(label -> "right." + label).toList();
    assertThat(words.keySet()).containsAll(labels);
  }
}
