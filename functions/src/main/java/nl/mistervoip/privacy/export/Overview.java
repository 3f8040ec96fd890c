package nl.mistervoip.privacy.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterHtml;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page on which a person sees their data at a glance: one file, no script, nothing from
 * elsewhere; it works offline, on a phone and with a screen reader. Built as a tree, so whatever
 * was stored stays text; should a browser think otherwise, the page's own policy lets nothing run
 * or load.
 */
final class Overview {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; media-src 'self' file:";
  private static final String STYLE = resource("overview.css");

  private final Answer answer;
  private final AttachedFiles attached;
  private final OverviewRows rows;

  Overview(Answer answer, AttachedFiles attached) {
    this.answer = answer;
    this.attached = attached;
    this.rows = new OverviewRows(answer);
  }

  byte[] page(List<StoreView> views) {
    Letter head = new Letter(answer.texts().locale(), text("overview.title"), List.of(), List.of());
    Document page = LetterHtml.page(head);
    page.head()
        .appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", POLICY);
    page.head().appendElement("style").appendChild(new DataNode(STYLE));
    page.body()
        .appendElement("a")
        .addClass("skip")
        .attr("href", "#main")
        .text(text("overview.skip"));
    header(page.body());
    Element main = page.body().appendElement("main").attr("id", "main");
    contents(main, views);
    views.forEach(view -> section(main, view));
    Element searched = main.appendElement("section").attr("id", "searched");
    searched.appendElement("h2").text(text("searched.heading"));
    LetterHtml.append(
        OverviewRows.scrolling(searched, text("searched.heading")), CoverLetter.searched(answer));
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  private void header(Element body) {
    Element header = body.appendElement("header");
    header.appendElement("p").addClass("brand").text("Mister VoIP");
    header.appendElement("h1").text(text("overview.title"));
    header.appendElement("p").text(text("overview.intro", "date", answer.texts().day(answer.at())));
    header.appendElement("p").text(text("overview.case", "case", answer.record().id().value()));
  }

  private void contents(Element main, List<StoreView> views) {
    Element nav = main.appendElement("nav").attr("aria-label", text("overview.contents"));
    Element list = nav.appendElement("ul");
    for (StoreView view : views) {
      Element item = list.appendElement("li");
      item.appendElement("a").attr("href", "#" + view.searched().store().id()).text(title(view));
      item.appendElement("span")
          .addClass("count")
          .text(Long.toString(view.searched().outcome().count()));
    }
    nav.appendElement("p")
        .appendElement("a")
        .attr("href", FileNames.letter(answer.language()))
        .text(text("overview.letter"));
  }

  private void section(Element main, StoreView view) {
    Answer.Searched searched = view.searched();
    String id = searched.store().id();
    Element section = main.appendElement("section").attr("id", id);
    section.appendElement("h2").text(title(view));
    section.appendElement("p").text(searched.store().texts().purpose().in(answer.language()));
    section
        .appendElement("p")
        .addClass("muted")
        .text(text("overview.held-by", "controller", searched.controller().name()));
    new OverviewCharts(answer.texts()).append(section, title(view), view);
    rows.append(section, title(view), view);
    Element files = section.appendElement("p");
    files.appendText(text("overview.files", "n", Long.toString(searched.outcome().count())) + " ");
    OverviewRows.link(files, FileNames.csv(id));
    files.appendText(", ");
    OverviewRows.link(files, FileNames.json(id));
    for (AttachedFile file : attached.shown(id)) {
      files.appendText(", ");
      OverviewRows.link(files, file.path());
    }
  }

  private String title(StoreView view) {
    return view.searched().store().texts().title().in(answer.language());
  }

  private String text(String key, String... namesAndValues) {
    return answer.texts().text(key, namesAndValues);
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Overview.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
