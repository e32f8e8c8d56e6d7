package firstdeal.gate.internal;

import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.Stages;
import firstdeal.registration.RegistrationFacts;
import java.util.List;

/** What the pipeline and the registrations know of one partner. */
record Deals(List<Opportunity> all, Stages stages, List<RegistrationFacts.Fact> registrations) {}
