/** The audit and what happened according to it, figures, the data map and the settings. */
@NullMarked
package nl.mistervoip.privacy.approval.web.oversight;

import org.jspecify.annotations.NullMarked;
