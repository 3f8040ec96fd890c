package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Tables;
import org.junit.jupiter.api.Test;

class ObjectReaderTest {
  private static final Place.Objects FOLDER =
      new Place.Objects("recordings", "files", "folder", Optional.of(Place.Objects.Names.PREFIX));

  private final InMemoryBuckets buckets = new InMemoryBuckets();
  private final ObjectReader reader = new ObjectReader(buckets);

  ObjectReaderTest() {
    for (String key : new String[] {"a/1/x", "a/1/deep/y", "a/12/z", "b/1/x"}) {
      buckets.put("recordings", key, new byte[] {1}, "audio/wav");
    }
  }

  @Test
  void everythingUnderAPrefixShouldBelongToTheItemAndNothingBesideIt() {
    assertThat(reader.keys(FOLDER, item("a/1/"))).containsExactly("a/1/deep/y", "a/1/x");
  }

  @Test
  void aPrefixThatIsTheBeginningOfAnothersShouldNotBeRead() {
    assertThatThrownBy(() -> reader.keys(FOLDER, item("a/1")).toList())
        .isInstanceOf(Tables.UnavailableException.class)
        .hasMessageContaining("folder")
        .hasMessageNotContaining("a/1");
  }

  @Test
  void anItemWithoutAPrefixShouldHaveNoObjects() {
    assertThat(reader.keys(FOLDER, item(""))).isEmpty();
  }

  private static Item item(String folder) {
    return new Item(
        "files",
        new ItemKey(new TreeMap<>()),
        JsonNodeFactory.instance.objectNode().put("folder", folder),
        "");
  }
}
