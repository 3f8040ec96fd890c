package nl.mistervoip.privacy.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;

/**
 * Anneke of the sample people with as many calls as a person makes: what the pages are judged on.
 */
final class BusyCustomer {
  private static final Instant FIRST = Instant.parse("2025-11-03T07:12:00Z");
  private static final List<String> OTHERS =
      List.of("+31201234567", "+31401234567", "+31701234567", "+31612300000", "+3225550123");

  private BusyCustomer() {}

  static InMemoryLandscape landscape() {
    InMemoryLandscape landscape = SamplePeople.landscape();
    Random random = new Random(42);
    for (int i = 0; i < 640; i++) {
      call(landscape, FIRST.plus(Duration.ofMinutes(i * 790L + random.nextInt(700))), i, random);
    }
    return landscape;
  }

  private static void call(InMemoryLandscape to, Instant at, int number, Random random) {
    to.put(
        "call-records",
        Map.of(
            "line",
            number % 3 == 0 ? "+31612345678" : "+31850101234",
            "started_at",
            at.toString(),
            "direction",
            number % 2 == 0 ? "out" : "in",
            "other_party",
            OTHERS.get(number % OTHERS.size()),
            "caller_withheld",
            number % 17 == 5,
            "duration_seconds",
            20 + random.nextInt(1800),
            "charged_cents",
            random.nextInt(120),
            "destination",
            "NL",
            "invoiced_on",
            "2026-11-01",
            "retention_shard",
            "2"));
  }
}
