package firstdeal.demo.internal;

import firstdeal.account.Accounts;
import firstdeal.document.Documents;
import firstdeal.escalation.Escalations;
import firstdeal.forecast.Forecasts;
import firstdeal.gate.Decisions;
import firstdeal.intervention.Retrospectives;
import firstdeal.lifecycle.Lifecycle;
import firstdeal.lifecycle.Starts;
import firstdeal.logbook.Logbook;
import firstdeal.meeting.Answers;
import firstdeal.meeting.Extras;
import firstdeal.meeting.Meetings;
import firstdeal.meeting.Recording;
import firstdeal.onboarding.Onboardings;
import firstdeal.onboarding.TaskWork;
import firstdeal.partner.Partners;
import firstdeal.partner.People;
import firstdeal.partner.Roles;
import firstdeal.partner.Sponsors;
import firstdeal.pipeline.Calls;
import firstdeal.pipeline.Opportunities;
import firstdeal.program.Programs;
import org.springframework.stereotype.Component;

/** The doors through which the demo comes in: the same as everybody's. */
@Component
record Modules(
        Partners partners,
        People people,
        Roles roles,
        Sponsors sponsors,
        Programs programs,
        Starts starts,
        Onboardings onboardings,
        TaskWork tasks,
        Lifecycle lifecycle,
        Documents documents,
        Logbook logbook,
        Meetings meetings,
        Answers answers,
        Recording recording,
        Extras extras,
        Escalations escalations,
        Decisions decisions,
        Retrospectives retrospectives,
        Accounts accounts,
        Opportunities opportunities,
        Calls calls,
        Forecasts forecasts) {}
