package it.incontro.identity.web;

import it.incontro.support.Rejected;
import it.incontro.support.Verbatim;
import org.jspecify.annotations.Nullable;

/** A password to choose: the present one if there is one, the new one, and once more. */
record PasswordForm(
        @Nullable @Verbatim String present,
        @Nullable @Verbatim String password,
        @Nullable @Verbatim String repeated) {

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    String known() {
        return present == null ? "" : present;
    }

    /** @throws Rejected if it was not typed twice the same */
    String chosen() {
        String typed = password == null ? "" : password;
        if (!typed.equals(repeated)) {
            throw Rejected.field("repeated", "identity.password.different");
        }
        return typed;
    }

    /** Without this a log of forms would hold passwords. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
