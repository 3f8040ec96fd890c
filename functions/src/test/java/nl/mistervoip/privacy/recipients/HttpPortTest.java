package nl.mistervoip.privacy.recipients;

import static nl.mistervoip.privacy.recipients.TellingScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.platform.port.PortClients;
import nl.mistervoip.privacy.platform.port.PortUnavailableException;
import nl.mistervoip.privacy.testing.InMemoryTasks.Answered;
import nl.mistervoip.privacy.testing.OtherSide;
import nl.mistervoip.privacy.testing.OtherSide.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recipient with an interface of its own, over HTTP; the others still get mail. */
class HttpPortTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final List<JsonNode> received = new ArrayList<>();
  private final Deque<String> outcomes = new ArrayDeque<>();
  private final OtherSide incasso =
      new OtherSide(
          CLOCK,
          (path, body) -> {
            received.add(body);
            return Map.of("outcome", outcomes.isEmpty() ? "taken" : outcomes.remove());
          });
  private final TellingScene scene =
      new TellingScene().done(Act.ERASURE, "collection-files", "call-records");
  private final DataMap map = withPort(scene.map, "incasso");
  private final NoticeKey key = scene.key(Act.ERASURE, "incasso");
  private final Telling telling =
      new Telling(scene.vault, map, scene.store, scene.tasks, new NoticeAudit(scene.audit));
  private final Telling.Way way =
      new Telling.Way(
          new ChosenPort(
              map,
              new HttpPort(new PortClients(OtherSide.signer(), CLOCK).client(), map),
              scene.way().port()),
          new LinkSecrets(),
          "https://example.nl/desk");

  @BeforeEach
  void plan() {
    scene.plan(Act.ERASURE);
  }

  @AfterEach
  void close() {
    incasso.close();
  }

  @Test
  void theInterfaceShouldGetWhatItKnowsThePersonByAndNoMoreAndOthersTheirMail() {
    tell(key, 1);
    tell(scene.key(Act.ERASURE, "wholesale"), 1);

    JsonNode message = received.getFirst();
    assertThat(message.path("reference").asText()).isEqualTo(key.value());
    assertThat(message.path("act").asText()).isEqualTo("erasure");
    assertThat(message.path("identifiers").valueStream().map(one -> one.path("kind").asText()))
        .containsOnly("customer-number", "invoice-number");
    assertThat(message.path("identifiers").toString()).contains("100042");
    assertThat(message.toString()).doesNotContain("Anneke", "+316", "Belgegevens");
    assertThat(message.at("/data/0/controller").asText()).isEqualTo("Mister Voip Abonnementen BV");
    assertThat(incasso.calls().getFirst())
        .isEqualTo(new OtherSide.Call("/desk/v1/notices", "\"" + key.value() + "/1\""));
    assertThat(scene.outbox.mails())
        .extracting(sent -> sent.mail().recipient())
        .containsExactly("privacy@wholesale.example");
  }

  @Test
  void whoTakesItShouldConfirmByTheLinkOfTheMessageAsOneWhoGotMail() {
    tell(key, 1);
    assertThat(scene.store.find(key).orElseThrow().told()).isEqualTo(Told.SENT);
    String link = received.getFirst().path("confirm").asText();

    scene.page().confirm(link.substring(link.lastIndexOf('/') + 1), NOW);

    assertThat(scene.store.find(key).orElseThrow().told()).isEqualTo(Told.CONFIRMED);
    assertThat(scene.tasks.answered()).hasSize(1);
  }

  @Test
  void whoConfirmsAtOnceShouldEndTheWaitAtOnceAndNotBeAskedAgain() {
    outcomes.add("confirmed");
    tell(key, 1);
    tell(key, 2);

    assertThat(scene.store.find(key).orElseThrow().told()).isEqualTo(Told.CONFIRMED);
    assertThat(scene.tasks.answered())
        .contains(new Answered("wait/" + key.value() + "/1", Map.of("outcome", "confirmed")));
    assertThat(received).hasSize(1);
    assertThat(scene.audit.eventsOf(scene.id.value()))
        .containsExactly("recipients.planned", "recipient.told", "recipient.ended");
  }

  @Test
  void aStepThatIsRepeatedShouldNotTellTwice() {
    incasso.breaks(new Fault.Cut());
    tell(key, 1);
    tell(key, 1);

    assertThat(incasso.calls())
        .hasSize(3)
        .extracting(OtherSide.Call::idempotencyKey)
        .containsOnly("\"" + key.value() + "/1\"");
    assertThat(received).as("the other side knows the key").hasSize(1);
    tell(key, 2);
    assertThat(received).as("a reminder is another message").hasSize(2);
    assertThat(received.getLast().path("attempt").asInt()).isEqualTo(2);
  }

  @Test
  void whoDoesNotTakeItShouldFailTheStepWithoutAWordOfAnybodyAndCountAsNotTold() {
    Fault down = new Fault.Status(503);
    incasso.breaks(down, down, down, down);

    assertThatThrownBy(() -> tell(key, 1))
        .isInstanceOf(PortUnavailableException.class)
        .hasMessage("port: status 503");
    assertThat(scene.store.find(key).orElseThrow().told()).isEqualTo(Told.PLANNED);
    outcomes.add("perhaps");
    assertThatThrownBy(() -> tell(key, 1)).hasMessage("port: unreadable answer");
    assertThat(scene.audit.eventsOf(scene.id.value())).containsExactly("recipients.planned");
  }

  private void tell(NoticeKey to, int attempt) {
    telling.tell(new Telling.Turn(to, attempt, scene.token(to, attempt)), way, NOW);
  }

  private DataMap withPort(DataMap from, String id) {
    return new DataMap(
        from.version(),
        from.validFrom(),
        from.controllers(),
        from.identifiers(),
        from.stores(),
        from.lookups(),
        from.recipients().stream().map(one -> one.id().equals(id) ? atPort(one) : one).toList());
  }

  private Recipient atPort(Recipient one) {
    return new Recipient(
        one.id(),
        one.name(),
        Optional.empty(),
        Optional.of(incasso.address()),
        Optional.empty(),
        one.knownBy(),
        one.language());
  }
}
