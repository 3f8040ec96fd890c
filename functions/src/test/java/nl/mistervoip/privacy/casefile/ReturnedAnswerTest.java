package nl.mistervoip.privacy.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnedAnswerTest {
  private static final CaseId ID = new CaseId("MV-7K3F-9Q2M");
  private static final Instant SENT = TickingClock.NOW;

  @ParameterizedTest
  @CsvSource({
    "package-link, package-link, package-link",
    "package-code, package-link, package-link",
    "package-code/2, package-link, package-link-2",
    "refusal/2, refusal, refusal-2",
    "refusal/2/again-1, refusal, refusal-2-again-1",
    "erasure-confirmation, erasure-confirmation, erasure-confirmation",
  })
  void anAnswerShouldBeKnownByTheKeyItWasSentUnder(String key, String letter, String delivery) {
    assertThat(of(key, SENT)).contains(new ReturnedAnswer(letter, delivery));
    assertThat(ID + "-" + delivery).as("fits an execution's name").matches("[A-Za-z0-9-]{1,80}");
  }

  @ParameterizedTest
  @CsvSource({"acknowledgement", "identity-link", "identity-code", "document-link", "withdrawal"})
  void noOtherLetterShouldBeAnAnswer(String key) {
    assertThat(of(key, SENT)).isEmpty();
  }

  @Test
  void aMailOfAnotherCaseOrOfLongAgoShouldNotCount() {
    Outbox.Sent other = new Outbox.Sent("MV-AAAA-BBBB/refusal", Optional.of("MV-AAAA-BBBB"), SENT);
    assertThat(ReturnedAnswer.of(ID, other, SENT)).isEmpty();
    assertThat(of("refusal", SENT.plus(Duration.ofDays(30)))).isPresent();
    assertThat(of("refusal", SENT.plus(Duration.ofDays(30)).plusSeconds(1))).isEmpty();
  }

  private static Optional<ReturnedAnswer> of(String key, Instant now) {
    Outbox.Sent sent = new Outbox.Sent(ID + "/" + key, Optional.of(ID.value()), SENT);
    return ReturnedAnswer.of(ID, sent, now);
  }
}
