package nl.mistervoip.privacy.datamap.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Place;
import org.junit.jupiter.api.Test;

/** What {@code desk map discover} prints is what the loader reads, as far as software may go. */
class DraftTest {
  /** The parts of a store that a draft has; the others are for a person. */
  record Draft(
      String id, Place.Table table, List<AccessPath> paths, List<MapFile.FieldEntry> fields) {}

  record Drafts(List<Draft> stores) {}

  @Test
  void theLoaderShouldReadAllThatADraftProposes() throws IOException {
    Draft draft = new MapText("draft.yaml", draft()).read(Drafts.class).stores().getFirst();

    assertThat(draft.table().index("by-line").orElseThrow().key())
        .containsExactly(
            new KeyAttribute("line", KeyAttribute.Type.S),
            new KeyAttribute("joined_at", KeyAttribute.Type.S));
    assertThat(draft.paths())
        .extracting(AccessPath::identifier)
        .containsExactly("customer-number", "line");
    assertThat(draft.fields())
        .extracting(MapFile.FieldEntry::kind)
        .contains(Field.Kind.EMAIL, Field.Kind.IBAN, Field.Kind.FREE_TEXT, Field.Kind.FLAG);
  }

  @Test
  void aDraftThatNobodyDecidedOnShouldNotBeAMap() throws IOException {
    MapText text = new MapText("draft.yaml", draft());

    assertThatThrownBy(() -> text.read(MapFile.Stores.class))
        .isInstanceOf(InvalidDataMapException.class)
        .hasMessageContaining("draft.yaml:");
  }

  private static String draft() throws IOException {
    try (InputStream in = DraftTest.class.getResourceAsStream("/datamap/draft.yaml")) {
      return new String(
          Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
