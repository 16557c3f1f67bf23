package it.incontro.identity;

/** The visitor may open the page once a second factor is given. */
public class SecondFactorMissing extends RuntimeException {

    /** Says whose it is. */
    public SecondFactorMissing(Visitor visitor) {
        super("a second factor of " + visitor.getName());
    }
}
