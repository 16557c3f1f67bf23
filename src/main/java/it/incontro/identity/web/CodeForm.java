package it.incontro.identity.web;

import org.jspecify.annotations.Nullable;

/** A one-time code, as typed. */
record CodeForm(@Nullable String code) {

    String typed() {
        return code == null ? "" : code.strip();
    }
}
