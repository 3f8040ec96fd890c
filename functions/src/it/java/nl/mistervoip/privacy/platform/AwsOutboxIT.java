package nl.mistervoip.privacy.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.testing.Emulator;
import nl.mistervoip.privacy.testing.InMemoryMetrics;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.BeforeAll;

class AwsOutboxIT implements OutboxContract {
  private static final String ENDPOINT =
      System.getenv().getOrDefault("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
  private static final String TABLE =
      Emulator.table(
          List.of(new Emulator.Key("send_key", "S")),
          "by-message",
          List.of(new Emulator.Key("message_id", "S")));

  private final Outbox outbox =
      new LoggedOutbox(
          new DynamoSendLog(TABLE, Emulator.AWS.dynamo()),
          new AwsMessageProvider(Emulator.AWS.ses(), Emulator.AWS.sns()),
          TickingClock.atNow(),
          new InMemoryMetrics());

  @BeforeAll
  static void allowTheSender() {
    Emulator.AWS.ses().verifyEmailIdentity(verify -> verify.emailAddress(SENDER));
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public List<String> subjects() {
    List<String> subjects = new ArrayList<>();
    for (JsonNode mail : get("/_aws/ses").path("messages")) {
      mail.path("RawData")
          .asText()
          .lines()
          .filter(line -> line.startsWith("Subject: "))
          .forEach(line -> subjects.add(line.substring("Subject: ".length()).trim()));
    }
    return subjects;
  }

  @Override
  public List<String> textsTo(String number) {
    List<String> texts = new ArrayList<>();
    JsonNode sent =
        get("/_aws/sns/sms-messages?region=eu-west-1").path("sms_messages").path(number);
    sent.forEach(text -> texts.add(text.path("Message").asText()));
    return texts;
  }

  private static JsonNode get(String path) {
    try (InputStream in = URI.create(ENDPOINT + path).toURL().openStream()) {
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
