package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.mistervoip.privacy.casefile.ErasureNotice;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemRef;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** A store that falls silent after any write: what went before is counted, whoever goes on. */
class SilentStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String REPLAY = "REPLAY-2026-11-24-0a1b2c";
  private static final String SECOND = "REPLAY-2026-11-25-ffffff";
  private static final String TICKETS = "tickets";

  @Test
  void whatWentBeforeAStoreFellSilentForGoodShouldBeToldAndEnteredByTheNextReplay() {
    int all = new Scene().held();
    assertThat(all).isGreaterThanOrEqualTo(6);
    for (int k = 0; k < all; k++) {
      Scene scene = new Scene();
      ReplayRunner.Part part = scene.part(REPLAY);
      scene.fallSilentAfter(k);
      assertThatThrownBy(() -> scene.world.replay.run(part, () -> false))
          .isInstanceOf(Landscape.UnreachableStoreException.class);
      scene.answerAgain();
      ReplayResult next = scene.world.replay.run(scene.part(SECOND), () -> false).orElseThrow();
      assertThat(next.erased()).as("by the second itself, after %d", k).isEqualTo(all - k);
      assertThat(next.left()).isZero();
      assertThat(scene.inTheLetter()).as("told after %d", k).isEqualTo(all);
      assertThat(scene.inTheLedger()).as("entered after %d", k).isEqualTo(all);
    }
  }

  @Test
  void aReplayThatGoesOnOnceTheStoreAnswersShouldEndAsOneThatWasNeverCutShort() {
    Scene whole = new Scene();
    ReplayResult result = whole.world.replay.run(whole.part(REPLAY), () -> false).orElseThrow();
    for (int k = 0; k < whole.held(); k++) {
      Scene scene = new Scene();
      ReplayRunner.Part part = scene.part(REPLAY);
      scene.fallSilentAfter(k);
      assertThatThrownBy(() -> scene.world.replay.run(part, () -> false))
          .isInstanceOf(Landscape.UnreachableStoreException.class);
      assertThat(scene.interrupted()).as("proven after %d", k).isEqualTo(Integer.toString(k));
      scene.answerAgain();
      assertThat(scene.world.replay.run(part, () -> false)).contains(result);
      assertThat(scene.world.everything()).isEqualTo(whole.world.everything());
      assertThat(scene.world.ledger.all()).isEqualTo(whole.world.ledger.all());
    }
  }

  @Test
  void theTurnOfAnErasureShouldKeepWhatItDidAndNotTheLineThatFailed() {
    int all = new Scene().held();
    for (int k = 0; k < all; k++) {
      Scene scene = new Scene();
      CaseId id = scene.world.file.id();
      PlanVault plans = PlanVault.ofReplay(scene.world.vault, REPLAY);
      plans.approve(id, scene.part(REPLAY).digest());
      PlanVault.Head head = plans.approvedHead(id);
      StoreEraser eraser =
          new StoreEraser(
              scene.world.landscape,
              new ItemEraser(scene.world.landscape, scene.writer),
              plans,
              scene.world.audit);
      scene.fallSilentAfter(k);
      assertThatThrownBy(() -> eraser.erase(id, TICKETS, NOW, () -> false))
          .isInstanceOf(Landscape.UnreachableStoreException.class);
      PlanVault.Progress progress = plans.progress(id, head, TICKETS);
      assertThat(progress.lines()).isEqualTo(k);
      assertThat(progress.soFar().erased()).isEqualTo(k);
      assertThat(plans.result(id, head, TICKETS)).isEmpty();
    }
  }

  /** Robin's tickets waited for the end of a dispute, which has come. */
  private static final class Scene {
    final SilentWriter writer;
    final World world;
    private final List<Item> tickets;

    Scene() {
      InMemoryLandscape company = SamplePeople.landscape();
      Item one = ticketsOf(company).getFirst();
      IntStream.rangeClosed(1, 5)
          .forEach(n -> company.put(TICKETS, changed(one, "ticket_id", "T-SILENT-" + n)));
      this.tickets = ticketsOf(company);
      this.writer = new SilentWriter(company, company.writer(Fuse.counting()));
      this.world =
          new World(
              company,
              new World.Reached(company, writer),
              SamplePeople.ROBIN,
              Language.EN,
              TickingClock.at(NOW),
              Fuse.counting());
      tickets.forEach(ticket -> company.put(TICKETS, changed(ticket, "dispute_open", true)));
      world.vault.putJson(world.file.id(), ErasureNotice.VAULT_NAME, new ErasureNotice(NOW));
      world.run();
      tickets.forEach(ticket -> company.put(TICKETS, row(ticket)));
    }

    int held() {
      return tickets.size();
    }

    ReplayRunner.Part part(String replayId) {
      ReplayPlan plan = world.replays.plan(replayId, ReplayMode.LAPSED, Optional.empty());
      String digest = plan.parts().getFirst().digest();
      return new ReplayRunner.Part(replayId, ReplayMode.LAPSED, world.file.id(), digest);
    }

    void fallSilentAfter(int writes) {
      writer.left = writes;
      if (writes == 0) {
        writer.left = Integer.MAX_VALUE;
        writer.silentBeforeTheNext = true;
      }
    }

    void answerAgain() {
      writer.left = Integer.MAX_VALUE;
      writer.silentBeforeTheNext = false;
      world.landscape.unreachable(TICKETS, false);
    }

    long inTheLetter() {
      return world.letter().tables().getOrDefault(LetterFields.OUTCOMES, List.of()).stream()
          .mapToLong(row -> Long.parseLong(row.getOrDefault(LetterFields.COUNT, "0")))
          .sum();
    }

    /** What the two replays entered; the erasure before them found all tickets held. */
    long inTheLedger() {
      return world.ledger.all().stream()
          .filter(entry -> entry.store().equals(TICKETS))
          .mapToLong(LedgerEntry::erased)
          .sum();
    }

    String interrupted() {
      return world.audit.events().stream()
          .filter(event -> event.event().equals("erasure.interrupted"))
          .map(event -> event.facts().getOrDefault("erased", ""))
          .reduce((one, other) -> one + " " + other)
          .orElse("none");
    }

    private static List<Item> ticketsOf(InMemoryLandscape company) {
      return company.all(TICKETS).stream()
          .filter(item -> item.at("customer_number").asText().equals(SamplePeople.ROBIN.number()))
          .toList();
    }

    private static Map<String, Object> changed(Item item, String field, Object value) {
      Map<String, Object> row = new HashMap<>(row(item));
      row.put(field, value);
      return row;
    }

    private static Map<String, Object> row(Item item) {
      return Json.MAPPER.convertValue(item.fields(), new TypeReference<Map<String, Object>>() {});
    }
  }

  /** Writes so often, and then the store answers nobody any more. */
  private static final class SilentWriter implements ItemWriter {
    private final InMemoryLandscape company;
    private final ItemWriter writer;
    private final SilentWriter counter;
    private int left = Integer.MAX_VALUE;
    private boolean silentBeforeTheNext;

    SilentWriter(InMemoryLandscape company, ItemWriter writer) {
      this.company = company;
      this.writer = writer;
      this.counter = this;
    }

    private SilentWriter(SilentWriter counter, ItemWriter writer) {
      this.company = counter.company;
      this.writer = writer;
      this.counter = counter;
    }

    @Override
    public Written delete(ItemRef item) {
      if (counter.silentBeforeTheNext) {
        company.unreachable(TICKETS, true);
      }
      Written written = writer.delete(item);
      counter.left--;
      if (counter.left == 0) {
        company.unreachable(TICKETS, true);
      }
      return written;
    }

    @Override
    public List<Written> delete(Store store, List<ItemRef> items, Predicate<Item> goes) {
      return writer.delete(store, items, goes);
    }

    @Override
    public Written reduce(ItemRef item) {
      return writer.reduce(item);
    }

    @Override
    public List<Written> reduce(RetentionRule rule, List<ItemRef> items, Predicate<Item> goes) {
      return writer.reduce(rule, items, goes);
    }

    @Override
    public ItemWriter onBehalfOf(String caseId) {
      return new SilentWriter(counter, writer.onBehalfOf(caseId));
    }
  }
}
