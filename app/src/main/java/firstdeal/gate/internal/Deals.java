package firstdeal.gate.internal;

import firstdeal.cosell.CosellFacts.Cosell;
import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.Stages;
import firstdeal.registration.RegistrationFacts;
import java.util.List;

/** What is known of the deals of one partner, of their claims, and of selling together. */
record Deals(List<Opportunity> all, Stages stages, List<RegistrationFacts.Fact> registrations, Cosell together) {}
