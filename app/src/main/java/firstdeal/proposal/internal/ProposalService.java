package firstdeal.proposal.internal;

import firstdeal.audit.Audit;
import firstdeal.audit.Subject;
import firstdeal.onboarding.Onboarding;
import firstdeal.partner.Company;
import firstdeal.partner.PartnerFacts;
import firstdeal.platform.Ids;
import firstdeal.program.Programs;
import firstdeal.proposal.Proposal;
import firstdeal.proposal.ProposalId;
import firstdeal.proposal.Proposals;
import firstdeal.proposal.ProposalsPage;
import firstdeal.proposal.ProposalsPage.Row;
import firstdeal.shared.Actor;
import firstdeal.shared.Permission;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ProposalService implements Proposals {

    private final ProposalStore store;
    private final Programs programs;
    private final PartnerFacts partners;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ProposalService(ProposalStore store, Programs programs, PartnerFacts partners, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.programs = programs;
        this.partners = partners;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void propose(Actor actor, Onboarding run, String cause, String text) {
        var said = text.strip();
        if (said.isEmpty() || store.has(run.id(), said)) {
            return;
        }
        var proposal = new Proposal(
                new ProposalId(ids.next()),
                run.program(),
                run.id(),
                run.partner(),
                cause,
                said,
                actor.name(),
                clock.instant(),
                new Proposal.State.Open());
        store.put(proposal);
        record(actor, "proposal.made", proposal, Map.of("text", said));
    }

    @Transactional(readOnly = true)
    public ProposalsPage page(Actor actor) {
        var all = store.all();
        var companies = partners.companies(all.stream().map(Proposal::partner).collect(Collectors.toSet()));
        var rows = all.stream()
                .map(it -> row(it, Optional.ofNullable(companies.get(it.partner()))))
                .collect(Collectors.partitioningBy(it -> it.it().isOpen()));
        return new ProposalsPage(
                rows.getOrDefault(true, List.of()),
                rows.getOrDefault(false, List.of()),
                actor.may(Permission.WRITE_PROGRAMS));
    }

    private Row row(Proposal it, Optional<Company> company) {
        var version = programs.version(it.program());
        return new Row(
                it,
                version.program().title(),
                version.number(),
                company.map(Company::name).orElse(""));
    }

    /** @return the version to which it belongs */
    Proposal takeUp(Actor actor, ProposalId id) {
        var it = store.get(id);
        store.decide(id, "TAKEN_UP", actor.name(), clock.instant(), "");
        record(actor, "proposal.taken-up", it, Map.of());
        return it;
    }

    void setAside(Actor actor, ProposalId id, String reason) {
        if (reason.isBlank()) {
            var text = Text.of("proposal.needs-reason");
            throw new Refused(text, Map.of("reason", text));
        }
        var it = store.get(id);
        store.decide(id, "SET_ASIDE", actor.name(), clock.instant(), reason.strip());
        record(actor, "proposal.set-aside", it, Map.of("reason", reason.strip()));
    }

    private void record(Actor actor, String act, Proposal it, Map<String, Object> after) {
        audit.record(actor, act, Subject.of("proposal", it.id(), it.partner(), it.onboarding()), Map.of(), after);
    }
}
