package nl.mistervoip.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Whitespace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseIdTest {
  @Property
  void theSameMessageShouldAlwaysGiveTheSameWellFormedNumber(@ForAll String messageId) {
    CaseId id = CaseId.ofMessage(messageId);
    assertThat(id).isEqualTo(CaseId.ofMessage(messageId));
    assertThat(id.value()).matches("MV-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
  }

  @Property
  void aNumberShouldBeFoundInAnyLetterCaseAmongOtherWords(
      @ForAll String messageId,
      @ForAll @AlphaChars String before,
      @ForAll @Whitespace String space) {
    CaseId id = CaseId.ofMessage(messageId);
    String subject = before + " [" + id + "]" + space;
    assertThat(CaseId.findIn(subject)).contains(id);
    assertThat(CaseId.findIn(subject.toLowerCase(Locale.ROOT))).contains(id);
    assertThat(CaseId.findIn("privacy+" + id + "@mistervoip.example")).contains(id);
  }

  @Property
  void noTextShouldMakeTheSearchFail(@ForAll String text) {
    CaseId.findIn(text)
        .ifPresent(id -> assertThat(text.toUpperCase(Locale.ROOT)).contains(id.value()));
  }

  @Test
  void tenThousandMessagesShouldGetTenThousandNumbers() {
    Set<CaseId> ids = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      ids.add(CaseId.ofMessage("message-" + i));
    }
    assertThat(ids).hasSize(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "MV-7K3F9Q2M", "mv-7k3f-9q2m", "MV-7K3F-9Q2", "MV-IL0U-9Q2M", "MV-7K3F-9Q2M "})
  void whatIsNoCanonicalNumberShouldBeRefused(String text) {
    assertThatThrownBy(() -> new CaseId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MV-XXXX-XXXX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"XMV-7K3F-9Q2M", "MV-7K3F-9Q2MX", "MV 7K3F 9Q2M", "order 12345"})
  void whatOnlyLooksLikeANumberShouldNotBeFound(String text) {
    assertThat(CaseId.findIn(text)).isEmpty();
  }
}
