package it.incontro.demo.generator;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Invents firms and people: names that nobody has, numbers with right check digits, addresses below {@code .example}. */
final class Invention {

    private static final List<String> HEADS = List.of(
            "Val", "Mon", "Bren", "Cor", "Sal", "Tor", "Fer", "Mar", "Gran", "Bel", "Cas", "Rov", "Lan", "Pra", "Ver",
            "Cal", "Dor", "Fos", "Gav", "Lem", "Nov", "Olm", "Pav", "Quar", "Ram", "Sest", "Tan", "Usc", "Vig", "Zan");
    private static final List<String> TAILS = List.of(
            "dora", "tesio", "zano", "varia", "mondo", "neto", "lusco", "bardo", "cavera", "dello", "farro", "ghera",
            "lino", "maglio", "nasco", "pieri", "quero", "rasca", "sione", "tarra", "vallo", "zetta");
    private static final List<String> TRADES = List.of(
            "Officine",
            "Meccanica",
            "Stampi",
            "Torneria",
            "Fonderia",
            "Elettronica",
            "Sistemi",
            "Gomma",
            "Plastiche",
            "Ingranaggi",
            "Trasmissioni",
            "Saldature",
            "Molle",
            "Cablaggi",
            "Trattamenti",
            "Software",
            "Automazioni",
            "Compositi",
            "Stampaggio",
            "Attrezzature");
    private static final List<String> FORMS = List.of(" S.r.l.", " S.p.A.", " S.r.l.", " S.n.c.", " S.r.l.");
    private static final List<String> TOWNS = List.of(
            "Torino",
            "Moncalieri",
            "Rivoli",
            "Collegno",
            "Grugliasco",
            "Chieri",
            "Ivrea",
            "Pinerolo",
            "Cuneo",
            "Asti",
            "Alessandria",
            "Novara",
            "Biella",
            "Vercelli",
            "Orbassano",
            "Settimo Torinese",
            "Bra",
            "Fossano");
    private static final List<Land> LANDS = List.of(
            new Land("DE", "Stuttgart", " GmbH", "%09d", "Antriebe", "Fahrwerke", "Automobil", "Nutzfahrzeuge"),
            new Land("FR", "Lyon", " SAS", "%011d", "Mobilité", "Véhicules", "Équipements", "Industries"),
            new Land("US", "Detroit", " Inc.", "%09d", "Motors", "Mobility", "Trucks", "Powertrain"),
            new Land("JP", "Nagoya", " K.K.", "%013d", "Motor", "Seiki", "Drive", "Mobility"),
            new Land("SE", "Göteborg", " AB", "%012d", "Fordon", "Mobility", "Drivlinor", "Lastvagnar"),
            new Land("ES", "Zaragoza", " S.A.", "B%08d", "Automoción", "Vehículos", "Componentes", "Movilidad"),
            new Land("PL", "Gliwice", " Sp. z o.o.", "%010d", "Motoryzacja", "Pojazdy", "Napędy", "Mobilność"),
            new Land("IT", "Milano", " S.p.A.", "%011d", "Veicoli", "Motori", "Autobus", "Mobilità"));
    private static final List<String> DIVISIONS = List.of(
            "Purchasing",
            "Powertrain",
            "Chassis",
            "Electronics",
            "Body and exterior",
            "Interior",
            "Research",
            "Aftermarket");
    private static final List<String> GIVEN = List.of(
            "Andrea",
            "Chiara",
            "Davide",
            "Elisa",
            "Fabio",
            "Giorgia",
            "Ivan",
            "Laura",
            "Matteo",
            "Nadia",
            "Omar",
            "Paola",
            "Riccardo",
            "Sara",
            "Tommaso",
            "Ursula",
            "Valeria",
            "Walter",
            "Anna",
            "Bruno",
            "Carla",
            "Dario");
    private static final List<String> JOBS = List.of(
            "Sales manager", "Key account manager", "Managing director", "Technical director", "Export manager");
    private static final List<String> BUYING_JOBS =
            List.of("Purchasing manager", "Commodity buyer", "R&D engineer", "Head of sourcing", "Supplier quality");

    private final Random random;
    private final Set<String> names = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private int numbers = 10_000;

    Invention(Random random) {
        this.random = random;
    }

    EventPicture.Firm company() {
        String name = "";
        String root = "";
        do {
            root = root();
            name = pick(TRADES) + " " + root;
        } while (!names.add(name));
        return new EventPicture.Firm(name + pick(FORMS), "IT", pick(TOWNS), vatNumber(), domain(name));
    }

    EventPicture.Firm buyer() {
        Land land = pick(LANDS);
        String name = "";
        do {
            name = root() + " " + pick(land.trades());
        } while (!names.add(name));
        String number = land.code().equals("IT") ? vatNumber() : land.number().formatted(50_000 + numbers++);
        return new EventPicture.Firm(name + land.form(), land.code(), land.city(), number, domain(name));
    }

    String division() {
        return pick(DIVISIONS);
    }

    EventPicture.Human human(EventPicture.Firm firm, boolean buys, List<EventPicture.Absence> absences) {
        String given = pick(GIVEN);
        String family = root();
        String plain = slug(given) + "." + slug(family);
        String address = plain + "@" + firm.domain();
        for (int more = 2; !addresses.add(address); more++) {
            address = plain + more + "@" + firm.domain();
        }
        Locale language = firm.country().equals("IT") ? Locale.ITALIAN : Locale.ENGLISH;
        return new EventPicture.Human(given, family, address, pick(buys ? BUYING_JOBS : JOBS), language, absences);
    }

    private String root() {
        return pick(HEADS) + pick(TAILS);
    }

    /** Eleven digits, the last of which checks the others. */
    private String vatNumber() {
        String ten = "9%09d".formatted(7L * numbers++);
        int sum = 0;
        for (int place = 0; place < ten.length(); place++) {
            int digit = ten.charAt(place) - '0';
            int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += place % 2 == 0 ? digit : doubled;
        }
        return ten + (10 - sum % 10) % 10;
    }

    private static String domain(String name) {
        return slug(name) + ".example";
    }

    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 ]", "")
                .replace(' ', '-');
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /**
     * Where buyers come from.
     *
     * @param number the format of a tax number
     */
    private record Land(String code, String city, String form, String number, List<String> trades) {

        Land(String code, String city, String form, String number, String... trades) {
            this(code, city, form, number, List.of(trades));
        }
    }
}
