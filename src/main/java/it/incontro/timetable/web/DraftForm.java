package it.incontro.timetable.web;

import jakarta.validation.constraints.Size;

/** What a new draft is called. */
record DraftForm(@Size(max = 100) String name) {

    static final DraftForm EMPTY = new DraftForm("");

    DraftForm {
        name = name == null ? "" : name;
    }
}
