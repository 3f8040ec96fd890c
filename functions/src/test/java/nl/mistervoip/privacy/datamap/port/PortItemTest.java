package nl.mistervoip.privacy.datamap.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.mistervoip.privacy.platform.port.PortClient;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PortItemTest {
  @Test
  void neitherAnItemNorWhatIsAskedOfAPortShouldPrintWhatItHolds() {
    PortItem item = new PortItem(Map.of("n", AttributeValue.fromS("Anneke")), "d");

    assertThat(Objects.toString(item)).doesNotContain("Anneke");
    assertThat(Optional.of(new PortClient.Call("/v1", PortRows.object())).toString())
        .contains("REDACTED");
  }
}
