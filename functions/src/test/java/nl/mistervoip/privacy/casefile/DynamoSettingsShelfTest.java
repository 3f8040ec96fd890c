package nl.mistervoip.privacy.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.SettingsShelf.Kept;
import nl.mistervoip.privacy.platform.Attributes;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a row of settings is read as. */
class DynamoSettingsShelfTest {
  private static final AttributeValue KEY = Attributes.text(DynamoSettingsShelf.KEY);

  @Test
  void onlyNoRowAtAllShouldSayThatNothingWasEverSet() {
    assertThat(DynamoSettingsShelf.kept(Map.of(), DeskSettings.class)).isEqualTo(Kept.nothing());
  }

  @Test
  void aRowWithoutItsSettingsShouldBeDamaged() {
    List<AttributeValue> broken =
        List.of(AttributeValue.fromNul(true), Attributes.text("null"), Attributes.text("{"));
    assertThatThrownBy(() -> DynamoSettingsShelf.kept(Map.of("case_id", KEY), DeskSettings.class))
        .isInstanceOf(UncheckedIOException.class);
    for (AttributeValue value : broken) {
      assertThatThrownBy(
              () ->
                  DynamoSettingsShelf.kept(
                      Map.of("case_id", KEY, "desk_settings", value), DeskSettings.class))
          .as(value.toString())
          .isInstanceOf(UncheckedIOException.class);
    }
  }
}
