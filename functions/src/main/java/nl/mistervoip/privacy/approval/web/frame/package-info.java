/**
 * What every page is made of: who visits and what the API answers them ({@code Visit}), words and
 * dates in their language ({@code Shell}), the frame of HTML, and what is shown on more than one
 * page. Knows no page.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web.frame;

import org.jspecify.annotations.NullMarked;
