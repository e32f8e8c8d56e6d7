/** Which programs there are: their versions, drafts and publication, the difference between two, and what one is on a date. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "program", "programfile", "schedule", "evaluation"})
package firstdeal.catalog;
