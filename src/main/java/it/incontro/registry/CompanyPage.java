package it.incontro.registry;

import java.util.List;

/** One page of the registry; pages count from 0. */
public record CompanyPage(List<CompanyRow> rows, int page, int pages, long total) {

    /** How many companies stand on one page. */
    public static final int SIZE = 50;
}
