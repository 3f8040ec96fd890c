package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.port.PortClient;
import nl.mistervoip.privacy.platform.port.PortUnavailableException;
import nl.mistervoip.privacy.request.Language;

/**
 * Messages to the recipient's own interface, by the protocol of {@code docs/store-port.md}. It may
 * confirm at once, or later by the link as with a mail.
 */
final class HttpPort implements RecipientPort {
  private static final String PATH = "/v1/notices";

  /** A message as it goes out. */
  private record Body(
      String reference,
      String act,
      int attempt,
      String language,
      List<Data> data,
      List<Known> identifiers,
      String confirm) {
    @Override
    public String toString() {
      return "Body[" + reference + " REDACTED]";
    }
  }

  private record Data(String title, String controller) {}

  private record Known(String kind, String value, Optional<Instant> from, Optional<Instant> until) {
    @Override
    public String toString() {
      return "Known[" + kind + " REDACTED]";
    }
  }

  private final PortClient client;
  private final DataMap map;

  HttpPort(PortClient client, DataMap map) {
    this.client = client;
    this.map = map;
  }

  /** Never known here: the other side knows a repetition by its idempotency key. */
  @Override
  public boolean sent(NoticeKey key, int attempt) {
    return false;
  }

  @Override
  public Handed send(Message message, Instant now) {
    PortClient.Call call =
        new PortClient.Call(
            PATH,
            Json.MAPPER.valueToTree(body(message)),
            message.key().value() + "/" + message.attempt());
    String outcome =
        client.post(message.recipient().port().orElseThrow(), call).path("outcome").asText();
    return switch (outcome) {
      case "taken" -> Handed.TAKEN;
      case "confirmed" -> Handed.CONFIRMED;
      default -> throw PortUnavailableException.unreadable();
    };
  }

  private Body body(Message message) {
    Language language = message.recipient().language();
    return new Body(
        message.key().value(),
        message.key().act().wireName(),
        message.attempt(),
        language.locale().getLanguage(),
        message.stores().stream().map(store -> data(store, language)).toList(),
        message.identifiers().stream().map(HttpPort::known).toList(),
        message.link());
  }

  private Data data(Store store, Language language) {
    return new Data(store.texts().title().in(language), map.controllerOf(store).name());
  }

  private static Known known(Identifier one) {
    return new Known(one.kind(), one.value(), one.interval().from(), one.interval().until());
  }
}
