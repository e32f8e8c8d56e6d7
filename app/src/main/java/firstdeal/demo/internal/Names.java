package firstdeal.demo.internal;

import firstdeal.demo.Situation;
import firstdeal.demo.Situations;
import java.util.List;

/** What the people and the customers of a partner are called: the same at every building of the demo. */
record Names(Situation situation) {

    private static final List<String> FIRST = List.of(
            "Alice",
            "Bruno",
            "Clara",
            "David",
            "Elena",
            "Felix",
            "Greta",
            "Hugo",
            "Irene",
            "Julian",
            "Katrin",
            "Lars",
            "Maria",
            "Nils",
            "Olivia",
            "Paul",
            "Rosa",
            "Simon",
            "Teresa",
            "Victor",
            "Wanda",
            "Xavier",
            "Yvonne",
            "Zachary",
            "Anton",
            "Beatrice",
            "Conrad",
            "Dina",
            "Edgar");
    private static final List<String> LAST = List.of(
            "Abbott",
            "Berger",
            "Castro",
            "Dahl",
            "Ellis",
            "Fischer",
            "Garnier",
            "Hansen",
            "Ibarra",
            "Jensen",
            "Keller",
            "Larsen",
            "Moreau",
            "Novak",
            "Ortega",
            "Petersen",
            "Quinn",
            "Rossi",
            "Schmidt",
            "Turner",
            "Ulrich",
            "Vermeer",
            "Walsh",
            "York",
            "Zimmer",
            "Ashworth",
            "Brandt",
            "Clarke",
            "Dupont",
            "Engel",
            "Foster");
    private static final List<String> ACCOUNTS = List.of(
            "Hollis Freight",
            "Brightwater Clinics",
            "Northgate Foods",
            "Lindenhof Energy",
            "Castle Street Bank",
            "Meadow Insurance",
            "Ferris Logistics",
            "Orchard Retail",
            "Sunder Mills",
            "Kingsway Transport",
            "Polder Utilities",
            "Ashgrove Care",
            "Delmar Shipping");

    private int at() {
        return Situations.ALL.indexOf(situation);
    }

    /** The full name of their n-th person. */
    String person(int n) {
        int number = at() * 6 + n;
        return FIRST.get(number % FIRST.size()) + " " + LAST.get((number * 7 + 3) % LAST.size());
    }

    String sponsor() {
        return person(1);
    }

    String mail(int n) {
        return person(n).toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@" + situation.domain();
    }

    String account(int n) {
        return ACCOUNTS.get((at() * 3 + n) % ACCOUNTS.size());
    }
}
