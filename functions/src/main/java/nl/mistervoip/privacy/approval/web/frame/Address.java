package nl.mistervoip.privacy.approval.web.frame;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.platform.web.PageRequest;

/**
 * An address of the console and what is there.
 *
 * @param method of HTTP
 * @param path with at most one group, the id
 * @param page what is there
 */
public record Address(String method, Pattern path, Page page) {
  private static final String ID = "([A-Za-z0-9._~-]{1,120})";

  /** One whose path may have {@code {id}} in it, once. */
  public static Address at(String method, String path, Page page) {
    return new Address(method, Pattern.compile(path.replace("{id}", ID)), page);
  }

  /** The id of what is asked for here, empty text when it has none; empty when it is not this. */
  public Optional<String> idOf(PageRequest request) {
    Matcher found = path.matcher(request.path());
    return method.equals(request.method()) && found.matches()
        ? Optional.of(found.groupCount() > 0 ? found.group(1) : "")
        : Optional.empty();
  }
}
