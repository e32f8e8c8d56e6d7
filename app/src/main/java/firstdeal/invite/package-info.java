/**
 * Meetings in the calendars of those who come: invitations by mail that follow every change, answers from there, by link, and
 * calendars to subscribe to.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Invitations",
        allowedDependencies = {"audit", "message", "identity", "partner", "program", "onboarding", "meeting"})
package firstdeal.invite;
