package nl.mistervoip.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PageAheadTest {
  private static final int CALLS = 60;

  private final Desk desk = Desk.withCalls(CALLS);

  @Test
  void everyPageShouldComeInOrderAndTheOutcomeLast() {
    List<Item> expected = new ArrayList<>();
    desk.landscape.search(task().store(), task().subject(), expected::add);

    List<Item> items = new ArrayList<>();
    try (PageAhead ahead = new PageAhead(desk.landscape, task(), Position.BEGIN)) {
      PageAhead.Step step = ahead.take();
      while (step instanceof PageAhead.Step.Page page) {
        items.addAll(page.items());
        step = ahead.take();
      }
      assertThat(step)
          .isInstanceOfSatisfying(
              PageAhead.Step.Ended.class,
              ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.Searched.class));
    }
    assertThat(items).isEqualTo(expected).hasSizeGreaterThan(CALLS);
  }

  @Test
  void whoStopsShouldHaveAtMostOnePageReadInVain() {
    int before = desk.landscape.stores().pagesRead();
    try (PageAhead ahead = new PageAhead(desk.landscape, task(), Position.BEGIN)) {
      assertThat(ahead.take()).isInstanceOf(PageAhead.Step.Page.class);
    }
    assertThat(desk.landscape.stores().pagesRead() - before).isBetween(1, 2);
  }

  @Test
  void whoStopsWithoutTakingAnythingShouldNotWaitForEver() {
    int before = desk.landscape.stores().pagesRead();
    new PageAhead(desk.landscape, task(), Position.BEGIN).close();
    assertThat(desk.landscape.stores().pagesRead() - before).isLessThanOrEqualTo(1);
  }

  @Test
  void aFaultOfTheReaderShouldBeThatOfWhoWaits() {
    Landscape broken = Fuse.after(1).around(Landscape.class, desk.landscape, Set.of("search"));
    try (PageAhead ahead = new PageAhead(broken, task(), Position.BEGIN)) {
      assertThatThrownBy(
              () -> {
                PageAhead.Step step = ahead.take();
                while (step instanceof PageAhead.Step.Page) {
                  step = ahead.take();
                }
                if (step instanceof PageAhead.Step.Broken fault) {
                  throw fault.raised();
                }
              })
          .isInstanceOf(Fuse.PowerCut.class);
    }
  }

  private PartedSearch.Task task() {
    Subject subject = desk.vault.getJson(desk.id(), Subject.VAULT_NAME, Subject.class);
    return new PartedSearch.Task(
        desk.id(), desk.landscape.map().store("call-records"), subject, "");
  }
}
