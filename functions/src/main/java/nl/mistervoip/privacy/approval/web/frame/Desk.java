package nl.mistervoip.privacy.approval.web.frame;

import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;

/** The console's API as the pages reach it: by its addresses, within its rules about roles. */
@FunctionalInterface
public interface Desk {
  /**
   * Asks or decides something.
   *
   * @param request an address of the API, with its query and JSON body
   * @param person as whom
   * @return exactly the API's answer; a problem (RFC 9457) when it would give one
   */
  PageResponse ask(PageRequest request, Person person);
}
