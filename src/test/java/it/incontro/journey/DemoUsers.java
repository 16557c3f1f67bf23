package it.incontro.journey;

/** The users of the demo, as the README names them. */
final class DemoUsers {

    static final String PASSWORD = "to be set";
    static final String OWNER = "";
    static final String COMPANY = "";
    static final String BUYER = "";
    static final String DELEGATE = "";

    private DemoUsers() {}
}
