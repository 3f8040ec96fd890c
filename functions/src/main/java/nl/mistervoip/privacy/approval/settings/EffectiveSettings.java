package nl.mistervoip.privacy.approval.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;

/**
 * The settings as {@code docs/settings.md} documents them, with what is in force here. A function
 * whose settings are missing or malformed does not start, so what is shown here was found valid.
 */
final class EffectiveSettings {
  /** As the build puts {@code docs/settings.md} on the class path. */
  private static final String RESOURCE = "/console/settings.md";

  private static final Pattern ROW =
      Pattern.compile("\\| (`[^|]+) \\| ([^|]+) \\|(?: ([^|]*) \\|)?");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z_]+)`");
  private static final Pattern SECRET = Pattern.compile(".*(SECRET|PASSWORD|TOKEN).*");

  /**
   * A setting.
   *
   * @param name as it is set
   * @param section the heading under which it is documented
   * @param about what it is
   * @param standard what it is unless it is set
   * @param value what is in force in the console's function; absent when it is not given this one
   * @param secret whether it has a value that is not shown
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Setting(
      String name,
      String section,
      String about,
      Optional<String> standard,
      Optional<String> value,
      boolean secret) {}

  /** All settings, and the versions of the rules in force. */
  record All(String dataMapVersion, String dataMapValidFrom, List<Setting> settings) {}

  private final Function<String, Optional<String>> values;

  /**
   * Over the console's own settings.
   *
   * @param values gives the value of an environment variable
   */
  EffectiveSettings(Function<String, Optional<String>> values) {
    this.values = values;
  }

  All all() {
    DataMap map = DataMapLoader.bundled();
    List<Setting> settings = new ArrayList<>();
    String section = "";
    for (String line : text().lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (line.startsWith("## ")) {
        section = line.substring(3).replace("`", "");
      } else if (row.matches()) {
        add(settings, section, row);
      }
    }
    return new All(map.version(), map.validFrom().toString(), settings);
  }

  /** Two rows may document the same one, each for another function: the first is shown. */
  private void add(List<Setting> settings, String section, Matcher row) {
    Matcher names = NAME.matcher(row.group(1));
    while (names.find()) {
      String name = names.group(1);
      boolean secret = SECRET.matcher(name).matches();
      Optional<String> standard =
          Optional.ofNullable(row.group(3)).map(text -> text.replace("`", ""));
      Optional<String> value = values.apply(name).filter(text -> !secret);
      if (settings.stream().noneMatch(one -> one.name().equals(name))) {
        settings.add(
            new Setting(name, section, row.group(2).replace("`", ""), standard, value, secret));
      }
    }
  }

  private static String text() {
    try (InputStream text =
        Objects.requireNonNull(EffectiveSettings.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
