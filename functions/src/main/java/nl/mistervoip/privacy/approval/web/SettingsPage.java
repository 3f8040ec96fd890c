package nl.mistervoip.privacy.approval.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The settings in force, for reading. */
final class SettingsPage implements Page {
  /** A setting. */
  record Setting(
      String name,
      String section,
      String about,
      Optional<String> standard,
      Optional<String> value,
      boolean secret) {}

  /** What the template shows. */
  record Model(String dataMapVersion, String dataMapValidFrom, List<Setting> settings) {
    Map<String, List<Setting>> sections() {
      return settings.stream()
          .collect(
              Collectors.groupingBy(Setting::section, LinkedHashMap::new, Collectors.toList()));
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    return Html.page(visit.shell(), "settings", visit.look("/api/settings", Model.class));
  }
}
