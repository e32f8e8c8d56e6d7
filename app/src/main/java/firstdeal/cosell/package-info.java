/** Selling together: the joint account list, introductions and campaigns, the playbook in use. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Selling together",
        allowedDependencies = {"audit", "partner", "program", "onboarding", "document", "account", "pipeline"})
package firstdeal.cosell;
