package nl.mistervoip.privacy.approval.web.frame;

import nl.mistervoip.privacy.platform.web.PageResponse;

/** What is at an address of the console, for who is signed in. */
@FunctionalInterface
public interface Page {
  /**
   * Shows or does it.
   *
   * @param visit who is there, and what was sent
   * @return a page, a file, or the way to a page
   * @throws PageProblem when it cannot be shown or done
   */
  PageResponse answer(Visit visit);
}
