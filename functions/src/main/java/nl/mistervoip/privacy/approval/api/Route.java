package nl.mistervoip.privacy.approval.api;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.platform.web.PageRequest;

/**
 * One address of the API.
 *
 * @param method of HTTP
 * @param path with at most one {@code {parameter}}
 * @param roles one of which is needed
 * @param action what it does
 * @param about what is sent, answered and guarded
 */
public record Route(String method, String path, Set<Role> roles, Action action, About about) {
  /** No id of ours has anything else; what has is not looked up. */
  private static final String ID = "([A-Za-z0-9_.-]{1,150})";

  private static final Pattern PARAMETER = Pattern.compile("\\{[A-Za-z]+}");

  /** What an address does; each {@link Capability} has its own, an enum. */
  public interface Action {}

  /** A thing of which a reader's version can be compared with the present one. */
  public enum Versioned {
    /** Nothing that anybody decides on. */
    NOTHING,
    CASE,
    APPROVAL,
    MAIL,
    BREACH,
    SETTINGS,
    CLOSED_DAYS,
    LETTERS
  }

  /**
   * What goes in and comes out.
   *
   * @param summary what it does, in one line
   * @param input what is sent
   * @param answer what comes back
   * @param versioned a look tells the version as ETag; a change may name it as If-Match
   * @param personal whether a look shows a person's data, so that each is on the audit
   */
  public record About(
      String summary, Input input, Answer answer, Versioned versioned, boolean personal) {
    /** Something that is looked at or done without a version. */
    public static About of(String summary, Input input, Answer answer) {
      return new About(summary, input, answer, Versioned.NOTHING, false);
    }

    /** The same of a thing that has versions. */
    public About versionOf(Versioned thing) {
      return new About(summary, input, answer, thing, personal);
    }

    /** The same for what shows a person's data. */
    public About ofAPerson() {
      return new About(summary, input, answer, versioned, true);
    }
  }

  public Route {
    roles = Set.copyOf(roles);
  }

  /** An address at which something is looked at. */
  public static Route get(String path, Set<Role> roles, Action action, About about) {
    return new Route("GET", path, roles, action, about);
  }

  /** An address at which something is done. */
  public static Route post(String path, Set<Role> roles, Action action, About about) {
    return new Route("POST", path, roles, action, about);
  }

  /** Whether a request goes to this path, by whatever method. */
  public boolean reached(PageRequest request) {
    return matcher(request).matches();
  }

  /** The parameter of the path, empty text when it has none. */
  public String id(PageRequest request) {
    Matcher matcher = matcher(request);
    return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
  }

  private Matcher matcher(PageRequest request) {
    String expression = PARAMETER.matcher(path.replace(".", "\\.")).replaceAll(ID);
    return Pattern.compile(expression).matcher(request.path());
  }
}
