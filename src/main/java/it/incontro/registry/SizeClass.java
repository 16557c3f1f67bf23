package it.incontro.registry;

/** How large an enterprise is, by the European Union's definition. */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
