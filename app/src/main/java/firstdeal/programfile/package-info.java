/**
 * The files in which programs come and go: YAML and JSON of one structure, Markdown checklists. Pure readers over trees that
 * know where each piece stood, so that a problem names its line.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"program"})
package firstdeal.programfile;
