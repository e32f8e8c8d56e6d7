package firstdeal.invite.internal;

import firstdeal.partner.Referrer;
import firstdeal.shared.ContactId;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invitations go with those whom they name; nobody has to be told, for their meetings are. */
@Component
class InviteReferrer implements Referrer {

    private final InvitationStore invitations;

    InviteReferrer(InvitationStore invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return List.of();
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        invitations.movePartner(from, into);
    }

    @Override
    public void move(ContactId from, ContactId into) {
        invitations.movePerson(from, into);
    }
}
