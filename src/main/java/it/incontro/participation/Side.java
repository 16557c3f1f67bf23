package it.incontro.participation;

/** On which side of the table a participation sits. */
public enum Side {
    SUPPLIER,
    BUYER,
    INSTITUTION
}
