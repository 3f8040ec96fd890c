package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.platform.LinkSecrets;

/**
 * The person's side of a delivery. Opening the link gives nothing, because mail scanners open
 * links; only the code does. Each try is counted before it is compared, and each download before it
 * is served.
 */
final class DownloadPackage {
  private static final Pattern SIX_DIGITS =
      Pattern.compile("([\\s\\u00A0-]*[0-9]){6}[\\s\\u00A0-]*");

  private final Deliveries deliveries;
  private final PackageContent content;
  private final DownloadPreparation preparation;
  private final DownloadCount count;

  DownloadPackage(
      Deliveries deliveries,
      PackageContent content,
      DownloadPreparation preparation,
      AuditLog audit) {
    this.deliveries = deliveries;
    this.content = content;
    this.preparation = preparation;
    this.count = new DownloadCount(deliveries, audit);
  }

  /** What the link shows when it is opened. */
  DownloadOutcome open(String token, Instant now) {
    return with(token, delivery -> seen(delivery, now));
  }

  /**
   * What the person typed.
   *
   * @param code from the other channel
   * @param password to lock the package with; empty text for none
   */
  record Typed(String code, String password) {
    @Override
    public String toString() {
      return "Typed[REDACTED]";
    }
  }

  /** What a code brings about. */
  DownloadOutcome enter(String token, Typed typed, Instant now) {
    return with(
        token,
        delivery -> {
          DownloadOutcome seen = seen(delivery, now);
          return seen instanceof DownloadOutcome.Ask
              ? fit(delivery, typed).orElseGet(() -> tried(delivery, token, typed, now))
              : seen;
        });
  }

  /** What cannot be served whatever the code; it counts no try. */
  private Optional<DownloadOutcome> fit(Delivery delivery, Typed typed) {
    if (!SIX_DIGITS.matcher(typed.code()).matches()) {
      return Optional.of(new DownloadOutcome.NoCode(delivery.language()));
    }
    if (!typed.password().isEmpty() && typed.password().length() < LockedZip.SHORTEST_PASSWORD) {
      return Optional.of(new DownloadOutcome.Weak(delivery.language()));
    }
    return Optional.empty();
  }

  private DownloadOutcome with(String token, Function<Delivery, DownloadOutcome> then) {
    // Looked up however it is formed: each link costs the same.
    return deliveries
        .find(LinkSecrets.hashOf(token))
        .map(then)
        .orElseGet(DownloadOutcome.Unknown::new);
  }

  private static DownloadOutcome seen(Delivery delivery, Instant now) {
    if (delivery.expiredAt(now)) {
      return new DownloadOutcome.Expired(delivery.language());
    }
    if (delivery.downloadsLeft() <= 0) {
      return new DownloadOutcome.UsedUp(delivery.language());
    }
    return delivery.triesLeft() <= 0
        ? new DownloadOutcome.Blocked(delivery.language())
        : new DownloadOutcome.Ask(delivery.language());
  }

  private DownloadOutcome tried(Delivery delivery, String token, Typed typed, Instant now) {
    return deliveries
        .takeTry(delivery.hashes().tokenHash(), now)
        .map(counted -> judged(counted, token, typed, now))
        .orElseGet(() -> open(token, now));
  }

  private DownloadOutcome judged(Delivery counted, String token, Typed typed, Instant now) {
    if (LinkSecrets.matches(token, typed.code(), counted.hashes().codeHash())) {
      return deliveries
          .codeWasRight(counted.hashes().tokenHash(), DeliverPackage.TRIES, now)
          .map(right -> given(right, typed.password(), now))
          .orElseGet(() -> open(token, now));
    }
    count.wrongCode(counted, now);
    return counted.triesLeft() <= 0
        ? new DownloadOutcome.Blocked(counted.language())
        : new DownloadOutcome.Wrong(counted.language(), counted.triesLeft());
  }

  private DownloadOutcome given(Delivery right, String password, Instant now) {
    return switch (content.sizeOf(right)) {
      case GONE -> new DownloadOutcome.Expired(right.language());
      case SMALL -> {
        byte[] bytes = content.bytes(right, password);
        yield count.served(right, () -> new DownloadOutcome.Content(bytes), now);
      }
      case LARGE -> {
        String copy = content.put(right, password);
        yield elsewhere(right, copy, now);
      }
      case HUGE -> preparing(right, password, now);
    };
  }

  private DownloadOutcome preparing(Delivery right, String password, Instant now) {
    String tokenHash = right.hashes().tokenHash();
    String ticket = new LinkSecrets().issue().token();
    String ticketHash = LinkSecrets.hashOf(ticket);
    if (deliveries.preparing(tokenHash, ticketHash, now).isEmpty()) {
      return noMore(right, now);
    }
    preparation.begin(new DownloadPreparation.Job(tokenHash, ticketHash, password));
    return new DownloadOutcome.Preparing(right.language(), ticket);
  }

  /** Prepared too often; or the link ended meanwhile, which is what the page then says. */
  private DownloadOutcome noMore(Delivery right, Instant now) {
    return deliveries
        .find(right.hashes().tokenHash())
        .map(delivery -> seen(delivery, now))
        .filter(seen -> !(seen instanceof DownloadOutcome.Ask))
        .orElseGet(() -> new DownloadOutcome.Blocked(right.language()));
  }

  /**
   * What becomes of a package that is being made ready.
   *
   * @param ticket which the page got when the code was right
   */
  DownloadOutcome fetch(String token, String ticket, Instant now) {
    return with(
        token,
        delivery -> {
          DownloadOutcome seen = seen(delivery, now);
          return seen instanceof DownloadOutcome.Ask ? ready(delivery, ticket, now) : seen;
        });
  }

  private DownloadOutcome ready(Delivery delivery, String ticket, Instant now) {
    if (content.sizeOf(delivery) == PackageContent.Size.GONE) {
      return new DownloadOutcome.Expired(delivery.language());
    }
    Optional<Preparation> begun =
        delivery
            .preparation()
            .filter(one -> one.ticketHash().equals(LinkSecrets.hashOf(ticket)))
            .filter(one -> !one.over(now));
    if (begun.isEmpty()) {
      return new DownloadOutcome.NotReady(delivery.language());
    }
    return begun
        .flatMap(Preparation::copy)
        .map(copy -> elsewhere(delivery, copy, now))
        .orElseGet(() -> new DownloadOutcome.Preparing(delivery.language(), ticket));
  }

  private DownloadOutcome elsewhere(Delivery delivery, String copy, Instant now) {
    return count.served(
        delivery,
        () -> new DownloadOutcome.Elsewhere(delivery.language(), content.address(copy)),
        now);
  }
}
