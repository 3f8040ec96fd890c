package nl.mistervoip.privacy.approval.web.letters;

import static nl.mistervoip.privacy.approval.web.frame.Address.at;

import java.util.List;
import nl.mistervoip.privacy.approval.web.frame.Address;

/** The pages about letters to print and post, by address. */
public final class LetterPages {
  private static final List<Address> ALL =
      List.of(
          at("GET", "/console/post", new PostPage()),
          at("GET", "/console/cases/{id}/post/letter", PostPage::letter),
          at("POST", "/console/cases/{id}/posted", PostPage::posted));

  private LetterPages() {}

  /** All of them. */
  public static List<Address> all() {
    return ALL;
  }
}
