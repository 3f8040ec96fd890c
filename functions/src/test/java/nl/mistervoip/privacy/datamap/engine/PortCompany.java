package nl.mistervoip.privacy.datamap.engine;

import java.time.Clock;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.port.PortTables;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.platform.port.PortClients;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.OtherSide;
import nl.mistervoip.privacy.testing.SamplePeople;

/** The sample people, with every table of the company behind a port on this machine, over HTTP. */
public final class PortCompany implements AutoCloseable {
  private final InMemoryLandscape behind = SamplePeople.landscape();
  private final OtherSide other;
  private final Tables tables;

  /**
   * Opens the port.
   *
   * @param clock of both sides
   */
  public PortCompany(Clock clock) {
    other = new OtherSide(clock, new StoreSide(behind.map(), behind.stores().tables));
    tables =
        new PortTables(new PortClients(OtherSide.signer(), clock).client(), other.address(), "");
  }

  /**
   * The stores as the desk reaches them.
   *
   * @return over the port
   */
  public Landscape landscape() {
    return new MappedLandscape(
        behind.map(), tables, behind.stores().buckets, InMemoryStores.HASHES);
  }

  /**
   * What erases, as the desk reaches it.
   *
   * @return over the port
   */
  public ItemWriter writer() {
    return new GuardedWriter(behind.map(), tables, behind.stores().buckets, 1);
  }

  /**
   * The stores as they are, for a look past the port.
   *
   * @return the other side's own rows
   */
  public InMemoryLandscape behind() {
    return behind;
  }

  /**
   * The other side.
   *
   * @return to let it break
   */
  public OtherSide other() {
    return other;
  }

  @Override
  public void close() {
    other.close();
  }
}
