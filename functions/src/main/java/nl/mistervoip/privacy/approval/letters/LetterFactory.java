package nl.mistervoip.privacy.approval.letters;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.PassagesInForce;
import nl.mistervoip.privacy.casefile.SettingsShelves;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.notifications.LetterPreview;
import nl.mistervoip.privacy.platform.Settings;

/** Puts together what shows letters before they go. */
@Factory
final class LetterFactory {
  /** The address is that of letters; under its own name the room that sends them would start. */
  @Singleton
  @Requires(property = "desk.address")
  LetterConsole letters(
      Approvals approvals,
      Cases cases,
      CaseVault vault,
      SettingsShelves shelves,
      Settings settings) {
    // As with the address: under its own name the room that restricts would start.
    Optional<String> notice = settings.optional("LIFTING_NOTICE_DAYS");
    return new LetterConsole(
        approvals,
        cases,
        vault,
        LetterSources.of(vault, DataMapLoader.bundled(), preview(shelves, settings), notice));
  }

  /** The days under names of their own, as above. */
  @Singleton
  @Requires(property = "desk.address")
  AheadApi ahead(Cases cases, SettingsShelves shelves, Settings settings) {
    LettersAhead.Days days =
        new LettersAhead.Days(
            settings.optional("ADVERTISING_LEAD_DAYS"), settings.optional("LIFTING_NOTICE_DAYS"));
    return new AheadApi(new LettersAhead(preview(shelves, settings), days), cases);
  }

  private static LetterPreview preview(SettingsShelves shelves, Settings settings) {
    String address = settings.required("DESK_ADDRESS");
    return new LetterPreview(address, new PassagesInForce(shelves.letters(), address));
  }
}
