package nl.mistervoip.privacy.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.cases.ApprovalApi;
import nl.mistervoip.privacy.approval.cases.CaseApi;
import nl.mistervoip.privacy.approval.cases.ReadingApi;
import nl.mistervoip.privacy.approval.copy.CopyApi;
import nl.mistervoip.privacy.approval.letters.AheadApi;
import nl.mistervoip.privacy.approval.mail.BreachApi;
import nl.mistervoip.privacy.approval.mail.MailApi;
import nl.mistervoip.privacy.approval.matter.MatterApi;
import nl.mistervoip.privacy.approval.oversight.AuditApi;
import nl.mistervoip.privacy.approval.oversight.SweepApi;
import nl.mistervoip.privacy.approval.post.PostApi;
import nl.mistervoip.privacy.approval.review.PackageApi;
import nl.mistervoip.privacy.approval.review.ReviewApi;
import nl.mistervoip.privacy.approval.rights.FollowUpApi;
import nl.mistervoip.privacy.approval.rights.RightsApi;
import nl.mistervoip.privacy.approval.settings.DeskApi;
import nl.mistervoip.privacy.approval.settings.SetupApi;
import nl.mistervoip.privacy.approval.worklist.WorklistApi;
import nl.mistervoip.privacy.platform.web.PageRequest;

/**
 * The API as data: which address does what, and for whom. There is no other way in, and its
 * description ({@code docs/openapi.yaml}) is made from nothing else.
 */
final class Routes {
  /** Every address; of two that fit, the earlier one counts. */
  static final List<Route> ALL =
      Stream.of(
              CaseApi.ROUTES,
              ReadingApi.ROUTES,
              ApprovalApi.ROUTES,
              AheadApi.ROUTES,
              ReviewApi.ROUTES,
              PackageApi.ROUTES,
              CopyApi.ROUTES,
              MatterApi.ROUTES,
              RightsApi.ROUTES,
              FollowUpApi.ROUTES,
              SweepApi.ROUTES,
              MailApi.ROUTES,
              PostApi.ROUTES,
              BreachApi.ROUTES,
              WorklistApi.ROUTES,
              AuditApi.ROUTES,
              DeskApi.ROUTES,
              SetupApi.ROUTES)
          .flatMap(List::stream)
          .toList();

  private Routes() {}

  /** Finds the address and checks the role. */
  static Route match(PageRequest request, User user) {
    List<Route> reached = ALL.stream().filter(route -> route.reached(request)).toList();
    if (reached.isEmpty()) {
      throw ConsoleProblem.notFound("There is nothing at this address.");
    }
    Route route =
        reached.stream()
            .filter(one -> one.method().equals(request.method()))
            .findFirst()
            .orElseThrow(ConsoleProblem::methodNotAllowed);
    if (!user.hasOneOf(route.roles())) {
      throw ConsoleProblem.forbidden(
          "This needs one of these roles: " + names(route.roles()) + ".");
    }
    return route;
  }

  private static String names(Set<Role> roles) {
    return String.join(", ", roles.stream().map(Role::claim).sorted().toList());
  }
}
