package it.incontro.event;

import it.incontro.support.Text;
import org.jspecify.annotations.Nullable;

/** What a funded project is called, who pays under which programme, and its code (CUP) if it has one. */
public record ProjectDetails(
        Text title, Text funder, String programme, @Nullable String cup) {}
