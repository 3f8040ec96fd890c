package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
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
  private final AuditLog audit;

  DownloadPackage(Deliveries deliveries, CaseVault vault, LargeDownloads large, AuditLog audit) {
    this.deliveries = deliveries;
    this.content = new PackageContent(vault, large);
    this.audit = audit;
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
          .takeDownload(counted.hashes().tokenHash(), DeliverPackage.TRIES, now)
          .map(taken -> served(taken, typed.password(), now))
          .orElseGet(() -> open(token, now));
    }
    audit.append(event(counted, "package.wrong-code", "tries-left", counted.triesLeft()), now);
    return counted.triesLeft() <= 0
        ? new DownloadOutcome.Blocked(counted.language())
        : new DownloadOutcome.Wrong(counted.language(), counted.triesLeft());
  }

  private DownloadOutcome served(Delivery taken, String password, Instant now) {
    audit.append(event(taken, "package.downloaded", "downloads-left", taken.downloadsLeft()), now);
    return content.of(taken, password);
  }

  /**
   * A wrong code after a right one is another event although the count is the same: downloads tell
   * them apart.
   */
  private static AuditLog.Event event(Delivery delivery, String name, String count, int left) {
    String link = delivery.hashes().tokenHash().substring(0, 12);
    String once = name + "/" + link + "/" + delivery.downloadsLeft() + "/" + left;
    Map<String, String> facts = Map.of("link", link, count, Integer.toString(left));
    return new AuditLog.Event(delivery.caseId().value(), name, "system", "", facts, once);
  }
}
