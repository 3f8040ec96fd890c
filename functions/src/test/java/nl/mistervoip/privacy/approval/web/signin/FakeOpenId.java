package nl.mistervoip.privacy.approval.web.signin;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Person;

/** An issuer that believes what is in the code: {@code user:role,role}. */
public final class FakeOpenId implements OpenId {
  private boolean up = true;

  @Override
  public URI question(SignInAttempt attempt) {
    requireUp();
    return URI.create("https://issuer.example/authorize?state=" + attempt.state());
  }

  @Override
  public Optional<Person> answered(Map<String, String> answer, SignInAttempt attempt) {
    requireUp();
    return Optional.of(answer.getOrDefault("code", ""))
        .filter(code -> attempt.hasState(answer.getOrDefault("state", "")))
        .filter(code -> code.contains(":"))
        .map(code -> new Person(code.split(":")[0], roles(code)));
  }

  @Override
  public Optional<URI> farewell() {
    requireUp();
    return Optional.of(URI.create("https://issuer.example/logout"));
  }

  /** From now on it cannot be asked. */
  public void goDown() {
    up = false;
  }

  private void requireUp() {
    if (!up) {
      throw new UnreachableException();
    }
  }

  private static Set<String> roles(String code) {
    return Arrays.stream(code.substring(code.indexOf(':') + 1).split(","))
        .filter(role -> !role.isEmpty())
        .collect(Collectors.toSet());
  }
}
