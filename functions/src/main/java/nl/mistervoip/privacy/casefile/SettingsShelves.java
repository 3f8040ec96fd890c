package nl.mistervoip.privacy.casefile;

/**
 * What is set at the console, by kind; each has versions of its own.
 *
 * @param desk by how many days the daily jobs work, and who gets the digest
 * @param closedDays on which working days the company is closed
 * @param letters the passages of letters that the company sets itself
 */
public record SettingsShelves(
    SettingsShelf<DeskSettings> desk,
    SettingsShelf<ClosedDays> closedDays,
    SettingsShelf<LetterPassages> letters) {}
