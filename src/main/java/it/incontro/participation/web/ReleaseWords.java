package it.incontro.participation.web;

import it.incontro.participation.Release;

/** Says what releasing a delegation did. */
final class ReleaseWords {

    private ReleaseWords() {}

    static String key(Release release) {
        if (release.isEmpty()) {
            return "participation.delegation.released.empty";
        }
        return release.programme().published()
                ? "participation.delegation.released.version"
                : "participation.delegation.released.programme";
    }
}
