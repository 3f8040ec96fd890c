package nl.mistervoip.privacy.approval.web.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The settings in force: those of the daily jobs to change, all others for reading. */
final class SettingsPage implements Page {
  private static final Set<String> CHANGERS = Set.of("administrator");

  /** A setting. */
  record Setting(
      String name,
      String section,
      String about,
      Optional<String> standard,
      Optional<String> value,
      boolean secret) {}

  /** All settings as the API lists them. */
  record All(String dataMapVersion, String dataMapValidFrom, List<Setting> settings) {}

  /** A number of days with its bounds. */
  record Day(String name, int days, int standard, int least, int most) {}

  /** A version of the settings of the daily jobs. */
  record Version(
      int version,
      String by,
      Instant at,
      String reason,
      Map<String, Integer> days,
      Optional<Integer> postDays,
      Optional<String> address,
      Optional<LocalDate> until) {
    @Override
    public String toString() {
      return "Version[" + version + "]";
    }
  }

  /** The settings of the daily jobs: see {@code GET /api/settings/desk}. */
  record Desk(int version, boolean damaged, List<Day> days, boolean sound, List<Version> versions) {
    Optional<Version> present() {
      return versions.stream().findFirst();
    }

    String postDays() {
      return present().flatMap(Version::postDays).map(Object::toString).orElse("");
    }

    String address() {
      return present().flatMap(Version::address).orElse("");
    }

    String until() {
      return present().flatMap(Version::until).map(LocalDate::toString).orElse("");
    }
  }

  /** What the template shows. */
  record Model(
      String dataMapVersion,
      String dataMapValidFrom,
      List<Setting> settings,
      Desk desk,
      boolean mayChange) {
    Map<String, List<Setting>> sections() {
      return settings.stream()
          .collect(
              Collectors.groupingBy(Setting::section, LinkedHashMap::new, Collectors.toList()));
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    All all = visit.look("/api/settings", All.class);
    Desk desk = visit.look("/api/settings/desk", Desk.class);
    Model model =
        new Model(
            all.dataMapVersion(),
            all.dataMapValidFrom(),
            all.settings(),
            desk,
            visit.person().hasOneOf(CHANGERS));
    return Html.page(visit.shell(), "oversight/settings", model);
  }
}
