/** The life of a run: how it begins, what moves its day 0, when it rests, goes to another version of its program, and ends. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Life of a run",
        allowedDependencies = {"audit", "partner", "program", "schedule", "onboarding"})
package firstdeal.lifecycle;
