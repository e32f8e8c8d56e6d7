/** What should change in a program, as those say who ran it: taken up in its next version, or set aside with a reason. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Proposals",
        allowedDependencies = {"audit", "partner", "program", "onboarding"})
package firstdeal.proposal;
