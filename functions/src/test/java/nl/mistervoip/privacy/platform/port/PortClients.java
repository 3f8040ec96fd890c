package nl.mistervoip.privacy.platform.port;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Clients that wait for nobody: their pauses are written down instead. */
public final class PortClients {
  private static final RandomGenerator LONGEST =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return 0;
        }

        @Override
        public long nextLong(long bound) {
          return bound - 1;
        }
      };

  private final List<Duration> pauses = new ArrayList<>();
  private final PortClient client;

  /**
   * A client that gives up a single answer after a third of a second.
   *
   * @param signer has the key
   * @param clock says when a request is made
   */
  public PortClients(PortSigner signer, Clock clock) {
    client =
        new PortClient(signer, clock, new Patience(Duration.ofMillis(300), pauses::add, LONGEST));
  }

  /**
   * The client.
   *
   * @return always the same
   */
  public PortClient client() {
    return client;
  }

  /**
   * How long it would have waited.
   *
   * @return the pauses in order
   */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
