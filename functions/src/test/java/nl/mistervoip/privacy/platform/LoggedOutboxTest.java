package nl.mistervoip.privacy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.testing.InMemoryMetrics;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

class LoggedOutboxTest implements OutboxContract {
  private final InMemorySendLog log = new InMemorySendLog();
  private final SentMessages provider = new SentMessages();
  private final InMemoryMetrics metrics = new InMemoryMetrics();
  private final LoggedOutbox outbox =
      new LoggedOutbox(log, provider, TickingClock.atNow(), metrics);

  @Test
  void aMailWhoseNoteWasLostShouldGoOutAgainRatherThanNever() {
    Outbox.Mail mail = new Outbox.Mail("k", Optional.empty(), SENDER, "person@klant.example");
    byte[] message = "Subject: s\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    log.crashBeforeTheNote = true;
    assertThatThrownBy(() -> outbox.send(mail, message)).isInstanceOf(InMemorySendLog.Crash.class);
    assertThat(outbox.sent("k")).isFalse();
    log.crashBeforeTheNote = false;
    assertThat(outbox.send(mail, message)).isEqualTo(outbox.send(mail, message));
    assertThat(provider.mails).hasSize(2);
    assertThat(metrics.sums()).isEqualTo(Map.of("LettersSent", 2L));
  }

  @Test
  void theOldestRegionShouldHaveItsOwnMessageIdDomain() {
    assertThat(AwsMessageProvider.domainOf(Region.US_EAST_1)).isEqualTo("email.amazonses.com");
    assertThat(AwsMessageProvider.domainOf(Region.EU_WEST_1)).isEqualTo("eu-west-1.amazonses.com");
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public List<String> subjects() {
    return provider.mails.stream().map(SentMessages::subjectOf).toList();
  }

  @Override
  public List<String> textsTo(String number) {
    return provider.texts.stream()
        .filter(sent -> sent.number().equals(number))
        .map(SentMessages.Text::text)
        .toList();
  }
}
