package nl.mistervoip.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.engine.PortCompany;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.OtherSide;
import nl.mistervoip.privacy.testing.OtherSide.Fault;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An erasure whose stores are all behind a port: the same end as with tables of AWS. */
class ErasureAtAPortTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

  private final PortCompany company = new PortCompany(CLOCK);
  private final World world =
      new World(
          company.behind(),
          new World.Reached(company.landscape(), company.writer()),
          SamplePeople.ROBIN,
          Language.EN,
          CLOCK,
          Fuse.counting());

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void theSameShouldGoAndStayAndTheLetterSayTheSameAsWithTables() {
    World tables = new World(SamplePeople.landscape(), SamplePeople.ROBIN, Language.EN, CLOCK);
    int before = world.everything().size();

    world.run();
    tables.run();

    assertThat(world.everything()).isEqualTo(tables.everything()).hasSizeLessThan(before);
    assertThat(world.letter().tables()).isEqualTo(tables.letter().tables());
    assertThat(world.desk.residual(world.file.id()))
        .isEqualTo(tables.desk.residual(tables.file.id()));
  }

  @Test
  void aPortThatIsDownShouldStopThePlanAndTheReadBackAndLeaveEverything() {
    Fault down = new Fault.Status(503);
    company.other().breaks(down, down, down, down);
    assertThatThrownBy(world::plan).isInstanceOf(Landscape.UnreachableStoreException.class);

    ErasurePlan plan = world.plan();
    world.desk.check(world.file.id(), plan.digest());
    company.other().breaks(down, down, down, down);
    assertThatThrownBy(() -> world.desk.erase(world.file.id(), "tickets"))
        .isInstanceOf(Landscape.UnreachableStoreException.class)
        .hasMessageNotContaining(OtherSide.SECRET);

    world.carryOut(plan);
    company.other().breaks(down, down, down, down);
    assertThatThrownBy(() -> world.desk.residual(world.file.id()))
        .isInstanceOf(Landscape.UnreachableStoreException.class);
  }

  @Test
  void answersThatAreLostOnTheWayShouldChangeNothingOfTheEnd() {
    World tables = new World(SamplePeople.landscape(), SamplePeople.ROBIN, Language.EN, CLOCK);
    List<Fault> often = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      often.add(i % 3 == 2 ? new Fault.Cut() : new Fault.None());
    }
    company.other().breaks(often.toArray(Fault[]::new));

    world.run();
    tables.run();

    assertThat(world.everything()).isEqualTo(tables.everything());
  }
}
