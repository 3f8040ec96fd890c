package nl.mistervoip.privacy.approval.web.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** An administrator sent the form of the daily jobs. What is empty is not set. */
final class ChangeSettingsPage implements Page {
  private static final List<String> TEXTS = List.of("reason", "address", "until");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  @Override
  public PageResponse answer(Visit visit) {
    Map<String, Object> body = new LinkedHashMap<>();
    TEXTS.forEach(name -> body.put(name, visit.field(name).strip()));
    put(body, visit, "version");
    put(body, visit, "postDays");
    visit
        .look("/api/settings/desk", SettingsPage.Desk.class)
        .days()
        .forEach(day -> put(body, visit, day.name()));
    visit.send("/api/settings/desk", body);
    return Html.seeOther(visit.shell().to("/console/settings?done=settings"));
  }

  /** A number; anything else is sent as it is, so that the API says what is wrong with it. */
  private static void put(Map<String, Object> body, Visit visit, String name) {
    String sent = visit.field(name).strip();
    if (!sent.isEmpty()) {
      body.put(name, NUMBER.matcher(sent).matches() ? Integer.valueOf(sent) : sent);
    }
  }
}
