package nl.mistervoip.privacy.platform.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mistervoip.privacy.testing.OtherSide;
import nl.mistervoip.privacy.testing.OtherSide.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortClientTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

  private final AtomicInteger done = new AtomicInteger();
  private final OtherSide other =
      new OtherSide(NOW, (path, body) -> Map.of("did", path, "time", done.incrementAndGet()));
  private final PortClients desk = new PortClients(OtherSide.signer(), NOW);

  @AfterEach
  void close() {
    other.close();
  }

  @Test
  void aSignedCallShouldBeBelievedAndAnsweredAndSayNothingOfItself() {
    PortClient.Call call = call("/v1/stores/a/find");

    JsonNode answer = desk.client().post(other.address(), call);

    assertThat(answer.path("did").asText()).isEqualTo("/v1/stores/a/find");
    assertThat(call.toString()).doesNotContain("100042");
    assertThat(desk.pauses()).isEmpty();
  }

  @Test
  void aSignatureByAnotherKeyOrOfAnotherTimeShouldBeRefusedAtOnceAndNotRepeated() {
    PortClients stranger = new PortClients((key, digest) -> new byte[64], NOW);
    Clock late = Clock.offset(NOW, Duration.ofMinutes(-6));
    PortClients slow = new PortClients(OtherSide.signer(), late);

    for (PortClient client : List.of(stranger.client(), slow.client())) {
      assertThatThrownBy(() -> client.post(other.address(), call("/v1/a")))
          .isInstanceOf(PortUnavailableException.class)
          .hasMessage("port: status 401");
    }
    assertThatThrownBy(() -> desk.client().post(other.address("another-key"), call("/v1/a")))
        .hasMessage("port: status 401");
    assertThat(other.calls()).hasSize(3);
    assertThat(done).hasValue(0);
  }

  @Test
  void whatFailsForAPassingReasonShouldBeAskedAgainUnderTheSameKeyAfterGrowingPauses() {
    other.breaks(new Fault.Status(503), new Fault.Busy(429, 3), new Fault.Status(500));

    assertThat(desk.client().post(other.address(), call("/v1/a")).path("time").asInt()).isOne();

    assertThat(desk.pauses())
        .containsExactly(Duration.ofMillis(200), Duration.ofSeconds(3), Duration.ofMillis(800));
    assertThat(other.calls())
        .hasSize(4)
        .extracting(OtherSide.Call::idempotencyKey)
        .containsOnly(other.calls().getFirst().idempotencyKey());
  }

  @Test
  void whatStillFailsAfterFourTriesShouldBeSaidWithoutAWordOfTheOtherSide() {
    Fault broken = new Fault.Status(502);
    other.breaks(broken, broken, broken, broken);

    assertThatThrownBy(() -> desk.client().post(other.address(), call("/v1/a")))
        .isInstanceOf(PortUnavailableException.class)
        .hasMessage("port: status 502")
        .hasMessageNotContaining(OtherSide.SECRET);
    assertThat(other.calls()).hasSize(4);
  }

  @Test
  void anAnswerThatDoesNotComeShouldBeWaitedForNoLongerThanAllowedAndAskedAgain() {
    other.breaks(new Fault.Hang(), new Fault.Stall());

    assertThat(desk.client().post(other.address(), call("/v1/a")).path("time").asInt()).isOne();
    assertThat(other.calls()).hasSize(3);
  }

  @Test
  void anAnswerThatBreaksOffShouldBeAskedForAgainAndTheActNotRepeated() {
    other.breaks(new Fault.Cut());

    assertThat(desk.client().post(other.address(), call("/v1/a")).path("time").asInt()).isOne();
    assertThat(done).as("the other side knew the idempotency key").hasValue(1);
  }

  @Test
  void anAnswerThatIsNoJsonObjectShouldNotBeTakenForOne() {
    for (String text : List.of("", "[]", "{\"items\": [", "<html>", "{} {}")) {
      other.breaks(new Fault.Says(text));
      assertThatThrownBy(() -> desk.client().post(other.address(), call("/v1/a")))
          .as(text)
          .hasMessage("port: unreadable answer");
    }
  }

  @Test
  void aRedirectShouldNotBeFollowed() {
    other.breaks(new Fault.Status(307));

    assertThatThrownBy(() -> desk.client().post(other.address(), call("/v1/a")))
        .hasMessage("port: status 307");
    assertThat(other.calls()).hasSize(1);
  }

  @Test
  void nobodyThereShouldBeAProblemOfItsClass() {
    other.close();

    assertThatThrownBy(() -> desk.client().post(other.address(), call("/v1/a")))
        .isInstanceOf(PortUnavailableException.class)
        .hasMessage("port: ConnectException");
    assertThat(desk.pauses()).hasSize(3);
  }

  @Test
  void onlyTlsOrThisMachineShouldBeAnAddress() {
    for (String url : List.of("https://helpdesk.example/desk", "http://127.0.0.1:8123")) {
      assertThat(new PortAddress(URI.create(url), "k").usable()).as(url).isTrue();
    }
    for (String url :
        List.of(
            "http://helpdesk.example",
            "https://user@helpdesk.example",
            "https://helpdesk.example/",
            "https://helpdesk.example?a=b",
            "mailto:avg@helpdesk.example")) {
      assertThat(new PortAddress(URI.create(url), "k").usable()).as(url).isFalse();
    }
  }

  @Test
  void theSignatureBaseShouldReadAsRfc9421Writes() {
    RequestSignature signature =
        RequestSignature.of(
            URI.create("https://Helpdesk.example:443/desk/v1/a"), bytes("{}"), "once");

    assertThat(
            signature.base(
                new RequestSignature.Made("key-1", Instant.ofEpochSecond(1_764_158_400), "n1")))
        .isEqualTo(
            """
            "@method": POST
            "@authority": helpdesk.example
            "@path": /desk/v1/a
            "content-digest": sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:
            "content-type": application/json
            "idempotency-key": "once"
            "@signature-params": ("@method" "@authority" "@path" "content-digest" "content-type" \
            "idempotency-key");created=1764158400;nonce="n1";keyid="key-1";\
            alg="ecdsa-p256-sha256";tag="privacy-desk\"\
            """);
  }

  @Test
  void theSignatureOfKmsShouldBecomeTheBareNumbers() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    Signature der = Signature.getInstance("SHA256withECDSA");
    der.initSign(pair.getPrivate());
    der.update(bytes("text"));

    byte[] raw = KmsPortSigner.raw(der.sign());

    Signature bare = Signature.getInstance("SHA256withECDSAinP1363Format");
    bare.initVerify(pair.getPublic());
    bare.update(bytes("text"));
    assertThat(raw).hasSize(64);
    assertThat(bare.verify(Arrays.copyOf(raw, 64))).isTrue();
  }

  private static PortClient.Call call(String path) {
    return new PortClient.Call(
        path, JsonNodeFactory.instance.objectNode().put("customer_number", 100042));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
