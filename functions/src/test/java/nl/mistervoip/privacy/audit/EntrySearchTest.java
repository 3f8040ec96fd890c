package nl.mistervoip.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.testing.ReadRounds;
import org.junit.jupiter.api.Test;

/** How a search across days asks the table: few rounds, and not for more than the page holds. */
class EntrySearchTest {
  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  private final InMemoryEntries entries = new InMemoryEntries();
  private final ChainedAudit audit = new ChainedAudit(entries, new HmacKey("key"));
  private final ReadRounds reads = new ReadRounds();
  private final EntrySearch search = new EntrySearch(reads.around(EntryStore.class, entries));

  private void happened(int daysAgo, int howOften) {
    Instant day = NOON.minus(Duration.ofDays(daysAgo));
    for (int i = 0; i < howOften; i++) {
      // Short chains: each is read whole before something is added to it.
      String chain = "MV-" + daysAgo + "-" + i / 50;
      audit.append(
          new AuditLog.Event(chain, "case.closed", "system", "", Map.of(), day + "/" + i), day);
    }
  }

  private AuditSearch.Page searched(String cursor) {
    return search.find(
        new AuditSearch.Question("", "", "", "", TODAY.minusDays(30), TODAY), cursor);
  }

  @Test
  void aMonthOfQuietDaysShouldBeReadInThreeRounds() {
    for (int day = 0; day <= 30; day++) {
      happened(day, 3);
    }
    AuditSearch.Page page = searched("");
    assertThat(page.entries()).hasSize(93);
    assertThat(page.next()).isEmpty();
    assertThat(reads.rounds()).extracting(List::size).containsExactly(2, 16, 14);
  }

  @Test
  void daysOnWhichNothingHappenedShouldNotBeReadAndTodayOnlyBesideTheList() {
    happened(3, 1);
    happened(20, 1);
    assertThat(searched("").entries()).hasSize(2);
    assertThat(reads.rounds()).extracting(List::size).containsExactly(2, 2);
  }

  @Test
  void ofBusyDaysNoMoreShouldBeReadThanFits() {
    for (int day = 0; day < 5; day++) {
      happened(day, 600);
    }
    AuditSearch.Page page = searched("");
    assertThat(page.entries()).hasSize(1000);
    assertThat(reads.asked()).as("the list, today, and one more").hasSize(3);
    AuditSearch.Page next = searched(page.next().orElseThrow());
    AuditSearch.Page last = searched(next.next().orElseThrow());
    assertThat(next.entries()).hasSize(1000).doesNotContainAnyElementsOf(page.entries());
    assertThat(last.entries()).hasSize(1000).doesNotContainAnyElementsOf(next.entries());
  }
}
