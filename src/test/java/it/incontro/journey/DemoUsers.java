package it.incontro.journey;

/** The users of the demo, as the README names them. */
public final class DemoUsers {

    public static final String PASSWORD = "prova-incontro";
    public static final String OWNER = "anna.ferrero@ceipiemonte.example";
    public static final String COMPANY = "elena.bruno@aizoon.example";
    public static final String BUYER = "karen.whitfield@ford.example";
    public static final String INTERPRETER = "vera.lisina@interpreti-esempio.example";
    public static final String DELEGATE = "giulia.astengo@regione-piemonte.example";

    private DemoUsers() {}
}
