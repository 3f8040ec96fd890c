package nl.mistervoip.privacy.approval.web.signin;

import java.util.regex.Pattern;

/** Where a browser may be sent back to: pages of the console, nothing else. */
public final class ReturnAddress {
  /** The first page. */
  public static final String START = "/console";

  /** Neither a host nor a line break nor another scheme fits in. */
  private static final Pattern OURS =
      Pattern.compile(
          "/console(/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,119}){0,5}(\\?[A-Za-z0-9._~=&-]{0,300})?");

  private ReturnAddress() {}

  /**
   * The address when it is one of ours, otherwise the first page.
   *
   * @param wanted whatever somebody sent
   */
  public static String safe(String wanted) {
    return OURS.matcher(wanted).matches() ? wanted : START;
  }
}
