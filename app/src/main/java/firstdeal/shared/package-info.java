/** The few words that every module speaks: who acts, what they may do, sides and roles, ids, sentences, and the ways to say no. */
@org.jspecify.annotations.NullMarked
package firstdeal.shared;
