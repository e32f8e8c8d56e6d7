/** Plumbing without business: clock, ids, words, templates, errors, who acts, whose rows. */
@org.jspecify.annotations.NullMarked
package firstdeal.platform;
