package firstdeal.matching.list;

import firstdeal.matching.domain.Hosts;
import firstdeal.matching.domain.PublicSuffixes;
import firstdeal.matching.place.Cities;
import firstdeal.matching.place.Countries;
import firstdeal.matching.text.Hash;
import firstdeal.matching.text.Lexicon;

/** All tables that normalisation looks things up in; immutable, loaded once per matcher. */
public record Tables(Lexicon lexicon, Countries countries, Cities cities, PublicSuffixes suffixes) {
    public static Tables with(PublicSuffixes suffixes) {
        return new Tables(Lexicon.standard(), Countries.standard(), Cities.standard(), suffixes);
    }

    Hosts hosts() {
        return new Hosts(suffixes);
    }

    /** A number that changes when the words known beforehand or the public suffix list change. */
    public long fingerprint() {
        long hash = Hash.of(suffixes.version()) + lexicon.words().size();
        for (int word = 0; word < lexicon.words().size(); word++)
            hash = Hash.pair(hash, lexicon.words().hash(word) + lexicon.canonical(word));
        return hash;
    }
}
