/** What people see before they decide: packages, plans, corrections, and what was found. */
@NullMarked
package nl.mistervoip.privacy.approval.review;

import org.jspecify.annotations.NullMarked;
