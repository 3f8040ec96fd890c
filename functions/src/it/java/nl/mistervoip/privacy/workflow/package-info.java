/**
 * Real cases on the deployed system: mails go in at the front door and people act as they would.
 */
@NullMarked
package nl.mistervoip.privacy.workflow;

import org.jspecify.annotations.NullMarked;
