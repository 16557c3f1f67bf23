package it.incontro.journey;

/** The users of the demo, as the README names them. */
final class DemoUsers {

    static final String PASSWORD = "prova-incontro";
    static final String OWNER = "anna.ferrero@ceipiemonte.example";
    static final String COMPANY = "elena.bruno@aizoon.example";
    static final String BUYER = "karen.whitfield@ford.example";
    static final String INTERPRETER = "vera.lisina@interpreti-esempio.example";
    static final String DELEGATE = "giulia.astengo@regione-piemonte.example";

    private DemoUsers() {}
}
