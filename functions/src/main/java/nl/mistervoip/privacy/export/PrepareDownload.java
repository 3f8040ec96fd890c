package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.util.Optional;

/**
 * Use case: makes a large package ready to be fetched, locked if that was asked. Run again it makes
 * another copy, and the first that is noted is the one that is fetched; the other goes after a day.
 */
final class PrepareDownload {
  private final Deliveries deliveries;
  private final PackageContent content;

  PrepareDownload(Deliveries deliveries, PackageContent content) {
    this.deliveries = deliveries;
    this.content = content;
  }

  /**
   * Makes it ready.
   *
   * @param job which
   * @param now the time of beginning
   * @return whether a copy is there; not when the link has ended, or another preparation was begun
   */
  boolean prepare(DownloadPreparation.Job job, Instant now) {
    Optional<Delivery> meant =
        deliveries
            .find(job.tokenHash())
            .filter(link -> !link.expiredAt(now) && link.downloadsLeft() > 0)
            .filter(link -> asked(link, job));
    if (meant.isEmpty()) {
      return false;
    }
    if (meant.flatMap(Delivery::preparation).flatMap(Preparation::copy).isPresent()) {
      return true;
    }
    return switch (content.sizeOf(meant.get())) {
      case GONE -> false;
      case SMALL, LARGE, HUGE ->
          deliveries.prepared(
              job.tokenHash(), job.ticketHash(), content.put(meant.get(), job.password()));
    };
  }

  private static boolean asked(Delivery link, DownloadPreparation.Job job) {
    return link.preparation().filter(one -> one.ticketHash().equals(job.ticketHash())).isPresent();
  }
}
