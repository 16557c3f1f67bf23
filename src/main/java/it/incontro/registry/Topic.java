package it.incontro.registry;

import it.incontro.support.Text;

/** One entry of the taxonomy; the code is what is stored. */
public record Topic(String code, Text label) {}
