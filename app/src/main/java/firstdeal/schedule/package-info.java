/**
 * Days: from day numbers to dates, business days, due dates, when meetings lie, how far a run has slipped. Everything here is
 * about calendar days; time of day and daylight saving never matter.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "partner", "program"})
package firstdeal.schedule;
