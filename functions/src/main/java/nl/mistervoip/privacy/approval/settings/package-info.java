/**
 * How the desk is set up: the data map, the register (GDPR Art. 30), the settings in force, and the
 * description of the API.
 */
@NullMarked
package nl.mistervoip.privacy.approval.settings;

import org.jspecify.annotations.NullMarked;
