/**
 * What a program is: phases, gates and their criteria, tasks, meetings, weekly outcomes, content. All of it is immutable and
 * pure; a published version never changes.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit"})
package firstdeal.program;
