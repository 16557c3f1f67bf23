package it.incontro.catalogue;

/** The orders that can be asked for. */
public enum CatalogueSort {
    /** Those with the most topics in common first. */
    TOPICS("common desc, lower(name), id"),
    NAME("lower(name), id"),
    COUNTRY("country, lower(name), id");

    private final String sql;

    CatalogueSort(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
