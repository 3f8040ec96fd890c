package nl.mistervoip.privacy.datamap.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.datamap.Worklist.Kind;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.port.PortAddress;
import nl.mistervoip.privacy.platform.port.PortClient;
import nl.mistervoip.privacy.platform.port.PortClients;
import nl.mistervoip.privacy.testing.InMemoryWorklist;
import nl.mistervoip.privacy.testing.OtherSide;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** Tasks of people behind a port. */
class PortWorklistTest {
  private final InMemoryWorklist other = new InMemoryWorklist();
  private final Worklist worklist = Worklists.over(other::answer);

  private Worklist.Task only() {
    assertThat(worklist.open().tasks()).hasSize(1);
    return worklist.open().tasks().getFirst();
  }

  private List<JsonNode> typed(String text) {
    return worklist.typed(only(), text);
  }

  @Test
  void whatIsDueFirstShouldComeFirstAndNameNobody() {
    other.opens(InMemoryWorklist.lookUp("t-2", "2026-12-31"));
    other.opens(InMemoryWorklist.erasure("t-1", "2026-12-01"));
    List<Worklist.Task> tasks = worklist.open().tasks();
    assertThat(tasks).extracting(Worklist.Task::kind).containsExactly(Kind.ERASE, Kind.LOOK_UP);
    assertThat(tasks.toString()).doesNotContain("100042").doesNotContain("T-1");
    assertThat(tasks.getFirst().overdue(LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(tasks.getFirst().overdue(LocalDate.of(2026, 12, 2))).isTrue();
  }

  @Test
  void aTaskShouldSayWhatItIsAboutAndWhatEveryRowNeeds() {
    other.opens(InMemoryWorklist.lookUp("t-2", "2026-12-31"));
    Worklist.Asked asked = worklist.asked(only().id());
    assertThat(asked.facts()).containsExactly(new Worklist.Fact("by.customer_number", "100042"));
    assertThat(asked.facts().toString()).as("in no log").doesNotContain("100042");
    assertThat(asked.needed()).containsExactly("ticket_id", "customer_number");
  }

  @Test
  void whatPeopleTypeShouldBecomeRowsWithNumbersWhereKeysAreNumbers() {
    other.opens(InMemoryWorklist.lookUp("t-2", "2026-12-31"));
    assertThat(
            typed(
                """
                ticket_id: T-1
                customer_number: 100042
                text: om 10:30 gebeld


                ticket_id:T-2\
                """))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"ticket_id\":\"T-1\",\"customer_number\":100042,\"text\":\"om 10:30 gebeld\"}",
            "{\"ticket_id\":\"T-2\"}");
    assertThat(typed(" [{\"ticket_id\": \"T-3\"}]")).hasSize(1);
  }

  @Test
  void whatIsNoRowShouldBeSaidByItsLineAndNotQuoted() {
    other.opens(InMemoryWorklist.lookUp("t-2", "2026-12-31"));
    for (String text :
        List.of(
            "ticket_id: T-1\nJan Jansen",
            "customer_number: Jan Jansen",
            "a: 1\na: Jan Jansen",
            "[{\"Jan Jansen\"",
            "[\"Jan Jansen\"]")) {
      assertThatThrownBy(() -> typed(text))
          .as(text)
          .isInstanceOf(Worklist.UnfitRowsException.class)
          .hasMessageNotContaining("Jansen");
    }
  }

  @Test
  void aTaskThatWasDoneShouldBeDoneOnce() {
    other.opens(InMemoryWorklist.erasure("t-1", "2026-12-01"));
    Worklist.Task task = only();
    worklist.take(task, "officer-1");
    assertThat(only().takenBy()).contains("officer-1");
    worklist.done(task, "officer-2");
    assertThat(other.log).containsExactly("taken by officer-1", "done by officer-2");
    for (String strange :
        List.of(task.id(), "", "x", "t-1", "00000000.t-1", task.id().substring(0, 8))) {
      assertThatThrownBy(() -> worklist.asked(strange))
          .isInstanceOf(Worklist.NoSuchTaskException.class);
    }
  }

  @Test
  void whatWasReadShouldNotBeAskedForAgainToDoIt() {
    other.opens(InMemoryWorklist.lookUp("t-2", "2026-12-31"));
    List<String> calls = new ArrayList<>();
    Worklist counted =
        Worklists.over(
            (path, body) -> {
              calls.add(path.substring(path.lastIndexOf('/') + 1));
              return other.answer(path, body);
            });
    Worklist.Task task = counted.open().tasks().getFirst();
    counted.take(task, "officer-1");
    List<JsonNode> rows = counted.typed(task, "ticket_id: T-1\ncustomer_number: 100042");
    counted.found(task, "officer-1", rows);
    assertThat(calls).containsExactly("open", "take", "found");
  }

  @Test
  void aCallWhoseAnswerWasLostShouldCountAsDoneAndTakingShouldNot() {
    Map<String, Object> task = InMemoryWorklist.erasure("t-1", "2026-12-01");
    Worklist ended =
        Worklists.over(
            (path, body) ->
                path.endsWith("/open")
                    ? Map.of("tasks", List.of(task))
                    : Map.of("outcome", "absent"));
    Worklist.Task open = ended.open().tasks().getFirst();
    assertThat(ended.done(open, "officer-1")).isEqualTo(open);
    assertThatThrownBy(() -> ended.take(open, "officer-1"))
        .isInstanceOf(Worklist.NoSuchTaskException.class);
  }

  @Test
  void theSameSentTwiceShouldHaveTheSameKeyAndAnotherAnother() {
    List<String> keys = new ArrayList<>();
    Worklist kept =
        new PortWorklist(
            Worklists.ticketsAt(
                new PortAddress(URI.create("https://a.example"), OtherSide.KEY, Optional.of(true))),
            (address, call) -> {
              if (call.path().endsWith("/done")) {
                keys.add(call.idempotencyKey());
                return Json.MAPPER.valueToTree(Map.of("outcome", "done"));
              }
              return Json.MAPPER.valueToTree(
                  Map.of("tasks", List.of(InMemoryWorklist.erasure("t-1", "2026-12-01"))));
            });
    Worklist.Task task = kept.open().tasks().getFirst();
    for (String by : List.of("officer-1", "officer-1", "officer-2")) {
      kept.done(task, by);
    }
    assertThat(keys).hasSize(3).doesNotContain("");
    assertThat(keys.get(1)).isEqualTo(keys.getFirst());
    assertThat(keys.get(2)).isNotEqualTo(keys.getFirst());
  }

  @Test
  void anOwnerThatSaysWhatTheProtocolDoesNotKnowShouldCountAsSilent() {
    Map<String, Object> strange = new TreeMap<>(InMemoryWorklist.erasure("t-1", "2026-12-01"));
    for (Map.Entry<String, String> wrong :
        Map.of("id", "<script>", "store", "elsewhere", "kind", "burn", "due", "soon").entrySet()) {
      Map<String, Object> task = new TreeMap<>(strange);
      task.put(wrong.getKey(), wrong.getValue());
      Worklist.Open open = Worklists.over((path, body) -> Map.of("tasks", List.of(task))).open();
      assertThat(open).as(wrong.getKey()).isEqualTo(new Worklist.Open(List.of(), 1));
    }
  }

  @Test
  void aPageShouldAskASilentOwnerOnceAndNotWaitForItsWish() {
    Clock clock = Clock.fixed(TickingClock.NOW, ZoneOffset.UTC);
    try (OtherSide side = new OtherSide(clock, (path, body) -> Json.MAPPER.createObjectNode())) {
      PortAddress people = new PortAddress(side.address().url(), OtherSide.KEY, Optional.of(true));
      side.breaks(new OtherSide.Fault.Busy(503, 5));
      Worklist far =
          new PortWorklist(
              Worklists.ticketsAt(people), PortClient.ofPages(OtherSide.signer(), clock)::post);
      assertThat(far.open()).isEqualTo(new Worklist.Open(List.of(), 1));
      assertThat(side.calls()).hasSize(1);
    }
  }

  @Test
  void aStoreThatASystemAnswersShouldBeAskedForNoTasks() {
    PortAddress system = new PortAddress(URI.create("https://crm.example"), OtherSide.KEY);
    Worklist none =
        new PortWorklist(
            Worklists.ticketsAt(system),
            (address, call) -> {
              throw new AssertionError(call.path());
            });
    assertThat(none.open()).isEqualTo(new Worklist.Open(List.of(), 0));
  }

  @Test
  void overHttpTheCallsShouldBeSignedAndASilentOwnerBeToldApart() {
    Clock clock = Clock.fixed(TickingClock.NOW, ZoneOffset.UTC);
    other.opens(InMemoryWorklist.lookUp("t-2", "2026-12-31"));
    try (OtherSide side =
        new OtherSide(clock, (path, body) -> Json.MAPPER.valueToTree(other.answer(path, body)))) {
      PortAddress people = new PortAddress(side.address().url(), OtherSide.KEY, Optional.of(true));
      Worklist far =
          new PortWorklist(
              Worklists.ticketsAt(people),
              new PortClients(OtherSide.signer(), clock).client()::post);
      Worklist.Task task = far.open().tasks().getFirst();
      far.found(task, "officer-1", List.of());
      assertThat(far.open().tasks()).isEmpty();
      side.breaks(new OtherSide.Fault.Status(401));
      assertThat(far.open().silent()).isEqualTo(1);
      side.breaks(new OtherSide.Fault.Status(401));
      assertThatThrownBy(() -> far.asked(task.id()))
          .isInstanceOf(Worklist.SilentOwnerException.class);
    }
  }
}
