package nl.mistervoip.privacy.approval;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.DataLooks;
import nl.mistervoip.privacy.approval.api.Route;

/** What every address of the API does. A look at a person's data is on the audit. */
final class Capabilities {
  private final List<Capability> all;
  private final DataLooks looks;

  /**
   * Puts them together.
   *
   * @throws IllegalStateException when an address is there that none of them answers at
   */
  Capabilities(List<Capability> all, DataLooks looks) {
    this.all = List.copyOf(all);
    this.looks = looks;
    Routes.ALL.forEach(this::of);
  }

  Object act(Route route, Call call) {
    Object result = of(route).act(route.action(), call);
    if (route.about().personal()) {
      looks.note(route, call);
    }
    return result;
  }

  private Capability of(Route route) {
    return all.stream()
        .filter(one -> one.actions().isInstance(route.action()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody answers at " + route.path() + "."));
  }
}
