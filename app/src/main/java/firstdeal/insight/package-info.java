/** Does the program work: how long partners take to their first joint sourced deal, and how far they come. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"desk", "evaluation", "intervention", "onboarding"})
package firstdeal.insight;
