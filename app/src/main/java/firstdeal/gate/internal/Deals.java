package firstdeal.gate.internal;

import firstdeal.pipeline.Opportunity;
import firstdeal.pipeline.Stages;
import java.util.List;

/** What the pipeline knows of one partner. */
record Deals(List<Opportunity> all, Stages stages) {}
