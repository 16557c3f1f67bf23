package it.incontro.registry;

import java.util.List;

/** One page of the registry; pages count from 0. */
public record CompanyPage(List<CompanyRow> rows, int page, int pages, long total) {}
