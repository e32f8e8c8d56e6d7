@org.jspecify.annotations.NullMarked
package firstdeal.proposal.internal;
