package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.testing.InMemoryCases;

/** Closed cases of the double of all cases. */
final class InMemoryClosedCases implements ClosedCases {
  private final InMemoryCases cases;

  InMemoryClosedCases(InMemoryCases cases) {
    this.cases = cases;
  }

  @Override
  public List<Closed> in(Stage stage, Instant before) {
    return cases.closedIn(stage.partition()).entrySet().stream()
        .filter(entry -> entry.getValue().isBefore(before))
        .map(entry -> new Closed(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Closed::closedAt))
        .toList();
  }

  @Override
  public boolean move(Closed one, Stage from, Stage to) {
    return stands(one, from) && cases.leave(one.id(), Optional.of(to.partition()));
  }

  @Override
  public boolean remove(Closed one) {
    return stands(one, Stage.FORGOTTEN) && cases.leave(one.id(), Optional.empty());
  }

  private boolean stands(Closed one, Stage stage) {
    return one.closedAt().equals(cases.closedIn(stage.partition()).get(one.id()));
  }
}
