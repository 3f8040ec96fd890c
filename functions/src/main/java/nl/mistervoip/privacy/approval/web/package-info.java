/**
 * The console as pages for people. It is a guest of the console's API: every page asks and decides
 * by the API's own addresses, as the signed-in person, so that no page can do what the API would
 * not. What is here is its entry, the first page, and the list of all addresses; below it is a part
 * for each thing that pages are about.
 */
@NullMarked
package nl.mistervoip.privacy.approval.web;

import org.jspecify.annotations.NullMarked;
