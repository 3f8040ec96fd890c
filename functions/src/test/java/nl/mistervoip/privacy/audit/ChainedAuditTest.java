package nl.mistervoip.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainedAuditTest implements AuditLogContract {
  private final InMemoryEntries entries = new InMemoryEntries();
  private final ChainedAudit audit = new ChainedAudit(entries, new HmacKey("key"));

  @Override
  public AuditSearch search() {
    return new EntrySearch(entries);
  }

  @Override
  public AuditLog log() {
    return audit;
  }

  @Override
  public AuditTrail trail() {
    return audit;
  }

  /** Fewer than a page looks at, exactly as many, and more: in one day and spread over days. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40, 999, 1_000, 1_001})
  void everyEntryShouldBeOnExactlyOnePageWhereverPagesEnd(int aDay) {
    int days = Math.clamp(2_100 / aDay, 3, 70);
    List<String> all = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      Instant at = TickingClock.NOW.minus(Duration.ofDays(2L * day));
      String chain = "MV-%04d".formatted(day);
      IntStream.range(0, aDay)
          .forEach(
              number -> all.add(chain + "/" + addRow(chain, number, at.plusSeconds(number % 60))));
    }
    LocalDate last = TickingClock.NOW.atOffset(ZoneOffset.UTC).toLocalDate();
    AuditSearch.Question question =
        new AuditSearch.Question("", "", "", "", last.minusDays(2L * days), last);
    List<String> found = new ArrayList<>();
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      AuditSearch.Page page = search().find(question, cursor.get());
      page.entries().forEach(one -> found.add(one.chain() + "/" + one.sequence()));
      cursor = page.next();
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(all);
  }

  private long addRow(String chain, long sequence, Instant at) {
    String position = Entry.positionOf(chain, sequence);
    Entry entry =
        new Entry(position, at, "case.viewed", "u", "", Map.of(), position, "", Optional.empty());
    entries.add(new Stored(chain, sequence, entry, "hash", "mac"));
    return sequence;
  }
}
