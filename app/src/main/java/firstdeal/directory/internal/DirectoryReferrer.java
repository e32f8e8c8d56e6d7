package firstdeal.directory.internal;

import firstdeal.partner.Referrer;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** The listing and the logo go along when two records are the same company. */
@Component
class DirectoryReferrer implements Referrer {

    private final DirectoryStore store;

    DirectoryReferrer(DirectoryStore store) {
        this.store = store;
    }

    @Override
    public List<Text> wouldMove(PartnerId from, PartnerId into) {
        return store.listing(from).version() == 0 || store.listing(into).version() > 0
                ? List.of()
                : List.of(Text.of("directory.moves"));
    }

    @Override
    public void move(PartnerId from, PartnerId into) {
        store.move(from, into);
    }
}
