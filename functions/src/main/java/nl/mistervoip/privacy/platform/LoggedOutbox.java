package nl.mistervoip.privacy.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Claims, sends, notes: a message that was noted is never sent again, one that was only claimed is.
 */
final class LoggedOutbox implements Outbox {
  private final SendLog log;
  private final MessageProvider provider;
  private final Clock clock;
  private final Metrics metrics;

  LoggedOutbox(SendLog log, MessageProvider provider, Clock clock, Metrics metrics) {
    this.log = log;
    this.provider = provider;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public String send(Mail mail, byte[] message) {
    return once(
        mail.key(),
        mail.reference(),
        () -> provider.mail(mail.sender(), mail.recipient(), message));
  }

  @Override
  public void send(Sms sms) {
    String _ = once(sms.key(), sms.reference(), () -> provider.text(sms.number(), sms.text()));
  }

  @Override
  public boolean sent(String key) {
    return log.holds(key);
  }

  @Override
  public Optional<Sent> find(String messageId) {
    return log.find(messageId);
  }

  private String once(String key, Optional<String> reference, Supplier<String> handOver) {
    return log.claim(key, reference, clock.instant()).orElseGet(() -> handedOver(key, handOver));
  }

  private String handedOver(String key, Supplier<String> handOver) {
    String messageId = handOver.get();
    Instant now = clock.instant();
    metrics.record(Map.of(Metric.LETTERS_SENT, 1L), now);
    log.accepted(key, messageId, now);
    return messageId;
  }
}
