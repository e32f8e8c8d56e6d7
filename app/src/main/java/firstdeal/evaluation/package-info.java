/** What is known of an onboarding and whether a criterion holds by it: pure, the same facts on the same day judge the same. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {"program"})
package firstdeal.evaluation;
