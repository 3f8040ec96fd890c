package nl.mistervoip.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.export.StoreOutcome.Result;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;

/** A search that dies goes on where it was: nothing twice, nothing left out, little read again. */
class ResumedSearchTest {
  private static final int CALLS = 60;
  private static final int PART = 7;
  private static final String CHECKPOINT = "gathered/call-records.checkpoint";

  @Test
  void aLargeStoreShouldLieInPartsThatReadAsOne() {
    Desk desk = Desk.withCalls(CALLS);
    StoreOutcome outcome = desk.search("call-records", PART);
    assertThat(outcome.result()).isEqualTo(Result.FOUND);
    assertThat(desk.gathered("call-records").lines()).hasSize((int) outcome.count());
    assertThat(desk.gathered("call-records")).isEqualTo(whole());
    assertThat(desk.vault.names(desk.id(), "gathered/call-records.part/"))
        .hasSizeGreaterThanOrEqualTo(CALLS / (PART + 3));
    assertThat(desk.vault.names(desk.id(), CHECKPOINT)).isEmpty();
  }

  @Test
  void aSearchThatDiesAfterAnyWriteShouldEndTheSame() {
    Desk undisturbed = Desk.withCalls(CALLS);
    Fuse counting = Fuse.counting();
    StoreOutcome expected = dying(undisturbed, counting).search(undisturbed.id(), "call-records");
    for (int write = 1; write <= counting.writes(); write++) {
      Desk desk = Desk.withCalls(CALLS);
      SearchStore search = dying(desk, Fuse.after(write));
      StoreOutcome outcome = Fuse.resultOf(() -> search.search(desk.id(), "call-records"));
      assertThat(outcome).as("killed after write %d", write).isEqualTo(expected);
      assertThat(desk.gathered("call-records")).isEqualTo(undisturbed.gathered("call-records"));
    }
  }

  @Test
  void whatWasReadBeforeACrashShouldNotBeReadAgain() {
    Desk undisturbed = Desk.withCalls(CALLS);
    int before = undisturbed.landscape.stores().pagesRead();
    undisturbed.search("call-records", PART);
    int pages = undisturbed.landscape.stores().pagesRead() - before;

    Desk desk = Desk.withCalls(CALLS);
    SearchStore search = dying(desk, Fuse.after(10));
    assertThatThrownBy(() -> search.search(desk.id(), "call-records"))
        .isInstanceOf(Fuse.PowerCut.class);
    assertThat(desk.vault.names(desk.id(), CHECKPOINT)).isNotEmpty();
    int dead = desk.landscape.stores().pagesRead();
    search.search(desk.id(), "call-records");

    assertThat(desk.landscape.stores().pagesRead() - dead).isLessThan(pages - PART);
  }

  @Test
  void aStoreThatStopsAnsweringHalfwayShouldGoOnFromThereWhenItIsBack() {
    Desk desk = Desk.withCalls(CALLS);
    assertThatThrownBy(() -> dying(desk, Fuse.after(10)).search(desk.id(), "call-records"))
        .isInstanceOf(Fuse.PowerCut.class);
    desk.landscape.unreachable("call-records", true);
    assertThat(desk.search("call-records", PART).result()).isEqualTo(Result.UNREACHABLE);
    assertThat(desk.build().unreachable()).contains("call-records");
    desk.landscape.unreachable("call-records", false);

    assertThat(desk.search("call-records", PART).result()).isEqualTo(Result.FOUND);
    assertThat(desk.gathered("call-records")).isEqualTo(whole());
  }

  @Test
  void aSearchThatWasBrokenOffLongAgoShouldBeginAnew() {
    Desk desk = Desk.withCalls(CALLS);
    assertThatThrownBy(() -> dying(desk, Fuse.after(10)).search(desk.id(), "call-records"))
        .isInstanceOf(Fuse.PowerCut.class);
    desk.clock.advance(Duration.ofDays(2));
    Instant now = desk.clock.instant();

    assertThat(desk.search("call-records", PART).at()).isEqualTo(now);
    assertThat(desk.gathered("call-records")).isEqualTo(whole());
  }

  private static String whole() {
    Desk desk = Desk.withCalls(CALLS);
    desk.search("call-records");
    return desk.gathered("call-records");
  }

  private static SearchStore dying(Desk desk, Fuse fuse) {
    CaseVault vault =
        fuse.around(CaseVault.class, desk.vault, Set.of("write", "putJson", "put", "destroy"));
    return new SearchStore(desk.cases, vault, desk.landscape, desk.clock, PART);
  }
}
