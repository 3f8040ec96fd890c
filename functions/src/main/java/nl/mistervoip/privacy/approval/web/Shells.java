package nl.mistervoip.privacy.approval.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Person;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.signin.Cookies;
import nl.mistervoip.privacy.approval.web.signin.ReturnAddress;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.request.Language;

/**
 * Makes what every page has, in the language of who reads it.
 *
 * @param base what stands before every address of ours
 */
record Shells(String base) {
  private static final String BUNDLE = "approval.console";
  private static final Map<Language, Texts> TEXTS =
      Map.of(
          Language.NL, Texts.of(BUNDLE, Language.NL.locale()),
          Language.EN, Texts.of(BUNDLE, Language.EN.locale()));

  /** For somebody who is not signed in. */
  Shell of(PageRequest request) {
    return of(request, Optional.empty(), "");
  }

  Shell of(PageRequest request, Optional<Person> person, String csrf) {
    Language language = reader(request);
    return new Shell(
        language,
        Optional.ofNullable(TEXTS.get(language)).orElseThrow(),
        base,
        ReturnAddress.safe(here(request)),
        person,
        csrf,
        request.queryParameters().getOrDefault("done", ""));
  }

  /** What a form showed is shown at its own address only; the page that it stood on is above it. */
  private static String here(PageRequest request) {
    String path = request.path();
    return request.method().equals("POST") ? path.substring(0, path.lastIndexOf('/')) : path;
  }

  /** As the person chose, else as the browser prefers, else Dutch. */
  private static Language reader(PageRequest request) {
    return Language.ofTag(
        Cookies.of(request, Cookies.LANGUAGE)
            .or(() -> request.header("accept-language"))
            .map(preferred -> preferred.strip().toLowerCase(Locale.ROOT))
            .orElse("nl"));
  }
}
