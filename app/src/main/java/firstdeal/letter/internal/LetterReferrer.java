package firstdeal.letter.internal;

import firstdeal.partner.Referrer;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** Letters go with the run that they are about. */
@Component
class LetterReferrer implements Referrer {

    private final LetterStore letters;

    LetterReferrer(LetterStore letters) {
        this.letters = letters;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return List.of();
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        letters.movePartner(from, into);
    }
}
