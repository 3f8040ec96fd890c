package nl.mistervoip.privacy.platform.port;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where an interface is, and with which key requests to it are signed. Holds no secret.
 *
 * @param url its base, without a slash at the end
 * @param key the id of an asymmetric KMS key ({@code ECC_NIST_P256}, signing) in the desk's own
 *     account and region; the other side has its public half
 * @param worklist whether people answer there, whose tasks the desk can ask for; absent when not
 */
public record PortAddress(URI url, String key, Optional<Boolean> worklist) {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

  /**
   * An interface that a system answers.
   *
   * @param url its base
   * @param key the id of the key
   */
  public PortAddress(URI url, String key) {
    this(url, key, Optional.empty());
  }

  /**
   * Whether people answer there.
   *
   * @return true when the desk can ask for their tasks
   */
  public boolean answeredByPeople() {
    return worklist.orElse(false);
  }

  /**
   * Whether it can be called: TLS, or this very machine; no user, query or fragment.
   *
   * @return true when the url is usable
   */
  public boolean usable() {
    boolean plain =
        url.getHost() != null
            && url.getRawUserInfo() == null
            && url.getRawQuery() == null
            && url.getRawFragment() == null
            && !url.toString().endsWith("/");
    return plain && (isTls() || isThisMachine());
  }

  /**
   * The address of something at this interface.
   *
   * @param path begins with a slash, percent-encoded
   * @return the whole address
   */
  URI at(String path) {
    return URI.create(url + path);
  }

  private boolean isTls() {
    return "https".equals(url.getScheme());
  }

  private boolean isThisMachine() {
    return "http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost());
  }
}
