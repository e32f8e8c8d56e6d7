package firstdeal.document.internal;

import firstdeal.document.ArtifactPage;
import firstdeal.document.DocumentFacts;
import firstdeal.document.Documents;
import firstdeal.document.Documents.AgreementDraft;
import firstdeal.document.Documents.Writing;
import firstdeal.document.DocumentsPage;
import firstdeal.onboarding.Onboarding;
import firstdeal.onboarding.OnboardingFrame;
import firstdeal.onboarding.OnboardingFrame.Tab;
import firstdeal.onboarding.PlanFacts;
import firstdeal.partner.Company;
import firstdeal.partner.Contact;
import firstdeal.partner.PartnerFacts;
import firstdeal.partner.People;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.screen.Flash;
import firstdeal.program.Content;
import firstdeal.program.Program;
import firstdeal.program.Programs;
import firstdeal.shared.Actor;
import firstdeal.shared.NotFound;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Permission;
import firstdeal.shared.Side;
import firstdeal.shared.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/onboardings/{id}/documents")
class DocumentController {

    private final Documents documents;
    private final DocumentService service;
    private final DocumentFacts facts;
    private final PlanFacts plans;
    private final PartnerFacts partners;
    private final People people;
    private final Programs programs;

    DocumentController(
            Documents documents,
            DocumentService service,
            DocumentFacts facts,
            PlanFacts plans,
            PartnerFacts partners,
            People people,
            Programs programs) {
        this.documents = documents;
        this.service = service;
        this.facts = facts;
        this.plans = plans;
        this.partners = partners;
        this.people = people;
        this.programs = programs;
    }

    @GetMapping
    @Needs(Permission.READ)
    String list(@PathVariable UUID id, Model model) {
        var run = onboarding(id);
        var standing = facts.of(List.of(run.partner())).getOrDefault(run.partner(), DocumentFacts.Documents.NONE);
        model.addAttribute("page", DocumentsPage.of(frame(run), program(run), run.day0(), standing));
        return "document/list";
    }

    @PostMapping("/agreements/{kind}/signatures")
    @Needs(Permission.WORK)
    String sign(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            SignatureForm form,
            HttpServletResponse response) {
        var run = onboarding(id);
        var draft = new AgreementDraft(kind, form.titleOr(kind), form.referenceText(), form.namesSponsor());
        var signature = form.parse();
        service.signKind(actor, run.partner(), draft, signature);
        Flash.say(response, Text.of("document.signature-recorded", "who", signature.signatory()));
        return back(id);
    }

    @PostMapping("/agreements/{kind}/signatures/{side}/withdrawal")
    @Needs(Permission.WORK)
    String withdraw(Actor actor, @PathVariable UUID id, @PathVariable String kind, @PathVariable Side side) {
        service.withdrawKind(actor, onboarding(id).partner(), kind, side);
        return back(id);
    }

    @GetMapping("/{key}")
    @Needs(Permission.READ)
    String artifact(Actor actor, @PathVariable UUID id, @PathVariable String key, Model model) {
        var run = onboarding(id);
        var written = documents.artifacts(actor, run.partner()).stream()
                .filter(it -> it.key().equals(key))
                .findFirst();
        var template = program(run).library().artifacts().stream()
                .filter(it -> it.key().equals(key))
                .findFirst();
        if (written.isEmpty() && template.isEmpty()) {
            throw new NotFound(key);
        }
        model.addAttribute(
                "page",
                ArtifactPage.of(
                        frame(run),
                        key,
                        template.map(Content.Artifact::title).orElse(key),
                        template.map(Content.Artifact::holds).orElse(List.of()),
                        template.map(Content.Artifact::bothSidesApprove).orElse(false),
                        written,
                        run.day0(),
                        approvers(actor, run.partner())));
        return "document/artifact";
    }

    @PostMapping("/{key}/versions")
    @Needs(Permission.WORK)
    String write(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            VersionForm form,
            HttpServletResponse response) {
        int number = documents.write(
                actor, onboarding(id).partner(), key, new Writing(form.titleOr(key), form.bodyText(), form.linkText()));
        Flash.say(response, Text.of("document.version-written", "version", number));
        return back(id) + "/" + key;
    }

    @PostMapping("/{key}/approvals")
    @Needs(Permission.WORK)
    String approve(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            ApprovalForm form,
            HttpServletResponse response) {
        var said = form.parse();
        documents.approve(actor, onboarding(id).partner(), key, said.number(), said.side(), said.contact(), said.on());
        Flash.say(
                response,
                Text.of("document.approval-recorded", "version", said.number()),
                "/onboardings/" + id + "/documents/" + key + "/approvals/" + said.number() + "/" + said.side()
                        + "/withdrawal");
        return back(id) + "/" + key;
    }

    @PostMapping("/{key}/approvals/{number}/{side}/withdrawal")
    @Needs(Permission.WORK)
    String withdrawApproval(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable Side side) {
        documents.withdrawApproval(actor, onboarding(id).partner(), key, number, side);
        return back(id) + "/" + key;
    }

    private Map<Side, Map<String, String>> approvers(Actor actor, PartnerId partner) {
        var ours = new LinkedHashMap<String, String>();
        var theirs = new LinkedHashMap<String, String>();
        for (Contact person : people.of(actor, List.of(Company.OURS, partner))) {
            if (!person.hasLeft()) {
                (person.side() == Side.VENDOR ? ours : theirs).put(person.id().toString(), person.name());
            }
        }
        return Map.of(Side.VENDOR, ours, Side.PARTNER, theirs);
    }

    private Onboarding onboarding(UUID id) {
        var run = new OnboardingId(id);
        return Optional.ofNullable(plans.of(List.of(run)).get(run))
                .orElseThrow(() -> new NotFound(id))
                .onboarding();
    }

    private Program program(Onboarding run) {
        return programs.tailored(run.program(), run.partnerType());
    }

    private OnboardingFrame frame(Onboarding run) {
        var company = partners.companies(List.of(run.partner())).get(run.partner());
        return new OnboardingFrame(
                run.id(), run.partner(), company == null ? "" : company.name(), run.gated(), Tab.DOCUMENTS);
    }

    private static String back(UUID id) {
        return "redirect:/onboardings/" + id + "/documents";
    }
}
