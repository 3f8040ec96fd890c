package nl.mistervoip.privacy.approval.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.screen.Hand;
import nl.mistervoip.privacy.approval.web.screen.Reader;
import nl.mistervoip.privacy.approval.web.screen.Screen;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.approval.web.signin.LocalGateway;
import nl.mistervoip.privacy.approval.web.signin.LocalIssuer;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.testing.Chromium;

/**
 * One browser, one issuer and one console for every test that looks at pages; each test puts its
 * own scene behind the console, and opens windows that share nothing.
 */
final class ConsoleStage implements AutoCloseable {
  private static final int SLOWEST = 8_000;

  private final Chromium chromium = new Chromium();
  private final LocalIssuer issuer;
  private final LocalGateway gateway;
  private volatile Function<PageRequest, PageResponse> console =
      request -> PageResponse.json(503, Map.of());

  ConsoleStage() throws IOException {
    this.issuer = new LocalIssuer();
    this.gateway = new LocalGateway(request -> console.apply(request));
  }

  /** From now on the console shows this scene, and nobody is signed in. */
  void show(ConsoleScene scene) {
    console =
        new WebConsole(
                Doors.at(issuer, gateway.address(), scene.idTokens(issuer.address()), scene.clock),
                scene.desk(),
                gateway.address(),
                scene.clock)
            ::answer;
  }

  /** Where the console is. */
  String address() {
    return gateway.address().toString();
  }

  /** An empty window of a reader. */
  Page window(Reader reader) {
    Page page =
        chromium.window(
            reader.width(),
            reader.language().locale().toLanguageTag(),
            reader.hand() == Hand.FINGER,
            reader.scripts());
    page.setDefaultTimeout(SLOWEST);
    return page;
  }

  /** Whoever signs in next is this person. */
  void expects(String user, String... roles) {
    issuer.expects(user, List.of(roles));
  }

  /** A window of somebody who is signed in, on the first page. */
  Page signedIn(Reader reader, String user, String... roles) {
    expects(user, roles);
    Page page = window(reader);
    page.navigate(address() + "/console");
    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).click();
    page.waitForURL(address() + "/console");
    return page;
  }

  /** The same for somebody who does a job. */
  Screen screen(String job, Reader reader, String user, String... roles) {
    return new Screen(signedIn(reader, user, roles), reader, job);
  }

  @Override
  public void close() {
    gateway.close();
    issuer.close();
    chromium.close();
  }
}
