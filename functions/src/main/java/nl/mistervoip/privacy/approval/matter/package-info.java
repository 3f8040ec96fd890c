/** Complaints and investigations of nuisance calls, answered by a person in their own words. */
@NullMarked
package nl.mistervoip.privacy.approval.matter;

import org.jspecify.annotations.NullMarked;
