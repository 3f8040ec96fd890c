package nl.mistervoip.privacy.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSecretsTest {
  private final LinkSecrets links = new LinkSecrets();

  @Test
  void tokensShouldBeLongUrlSafeAndNeverTheSame() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      LinkSecrets.Secrets secrets = links.issue();
      assertThat(secrets.token()).matches("[A-Za-z0-9_-]{43}");
      assertThat(secrets.code()).matches("[0-9]{6}");
      seen.add(secrets.token());
    }
    assertThat(seen).hasSize(1000);
  }

  @Test
  void theHashesShouldTellNothingWithoutTheToken() {
    LinkSecrets.Secrets one = links.issue();
    LinkSecrets.Secrets other = new LinkSecrets.Secrets(links.issue().token(), one.code());
    assertThat(one.hashes().tokenHash()).hasSize(64).doesNotContain(one.token());
    assertThat(one.hashes().codeHash()).isNotEqualTo(other.hashes().codeHash());
  }

  @Property(tries = 300)
  void onlyTheRightCodeShouldMatch(@ForAll @IntRange(max = 999_999) int guess) {
    LinkSecrets.Secrets secrets = links.issue();
    String typed = String.format("%06d", guess);
    assertThat(LinkSecrets.matches(secrets.token(), typed, secrets.hashes().codeHash()))
        .isEqualTo(typed.equals(secrets.code()));
    assertThat(LinkSecrets.matches(secrets.token(), secrets.code(), secrets.hashes().codeHash()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "12345", "1234567", "½½½½½½", "null"})
  void whatIsNoCodeShouldNeverMatch(String typed) {
    LinkSecrets.Secrets secrets = links.issue();
    assertThat(LinkSecrets.matches(secrets.token(), typed, secrets.hashes().codeHash())).isFalse();
    assertThat(LinkSecrets.matches("", secrets.code(), secrets.hashes().codeHash())).isFalse();
  }

  @Test
  void secretsShouldNotPrint() {
    LinkSecrets.Secrets secrets = links.issue();
    assertThat(secrets.toString()).doesNotContain(secrets.token()).doesNotContain(secrets.code());
  }

  @Test
  void codesShouldBeComparedInConstantTime() {
    classes()
        .that()
        .haveFullyQualifiedName(LinkSecrets.class.getName())
        .should()
        .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
        .check(new ClassFileImporter().importClasses(LinkSecrets.class));
  }
}
