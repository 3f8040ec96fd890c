package nl.mistervoip.privacy.approval;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.Requests.Operation;
import nl.mistervoip.privacy.approval.api.ApiDescription;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address with every role, as the description that is served declares it. */
class RoleMatrixTest {
  // One for all: nothing that these requests ask for is there, so none changes anything.
  private static final Issuer ISSUER = new Issuer();
  private static final ConsoleApi API =
      new ApiScene()
          .api(
              new SignIn(
                  new SignIn.Tokens(Issuer.ADDRESS, Issuer.AUDIENCE),
                  ISSUER,
                  TickingClock.atNow()));

  static List<Operation> operations() {
    return Requests.operations(new ApiDescription().json());
  }

  static Stream<Arguments> matrix() {
    List<String> roles =
        Stream.concat(Arrays.stream(Role.values()).map(Role::claim), Stream.of("no-such-role", ""))
            .toList();
    return operations().stream()
        .flatMap(operation -> roles.stream().map(role -> Arguments.of(operation, role)));
  }

  private PageResponse send(Operation operation, Map<String, String> headers) {
    return API.answer(
        Requests.request(
            operation.method(),
            operation.at("MV-0000-0000"),
            Map.of(),
            headers,
            Requests.body(operation).toString()));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("matrix")
  void aRoleShouldBeLetInExactlyWhereTheDescriptionSaysSo(Operation operation, String role) {
    PageResponse response =
        send(operation, Map.of("authorization", "Bearer " + ISSUER.token(NOW, "officer-1", role)));
    if (operation.roles().contains(role)) {
      assertThat(response.status()).isIn(200, 400, 404, 409);
    } else {
      assertThat(response.status()).isEqualTo(403);
      assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void withoutAValidTokenNothingShouldBeLetIn(Operation operation) {
    String good = ISSUER.token(NOW, "officer-1", "privacy-officer");
    String tomorrow = ISSUER.token(NOW.plusSeconds(86_400), "officer-1", "privacy-officer");
    List<String> bad =
        List.of(
            "Bearer x",
            "Bearer " + good.substring(0, good.length() - 6) + "AAAAAA",
            "Basic " + good,
            good,
            "Bearer " + tomorrow.replace('.', ' '));
    assertThat(send(operation, Map.of()).status()).isEqualTo(401);
    for (String authorization : bad) {
      PageResponse response = send(operation, Map.of("authorization", authorization));
      assertThat(response.status()).isEqualTo(401);
      assertThat(response.headers()).containsKey("WWW-Authenticate");
    }
  }
}
