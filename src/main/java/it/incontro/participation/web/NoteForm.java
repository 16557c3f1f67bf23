package it.incontro.participation.web;

import it.incontro.participation.ParticipationFile;
import it.incontro.participation.Pipeline;
import it.incontro.support.Lines;
import org.jspecify.annotations.Nullable;

/** How far recruiting got, and what was said on the telephone. */
record NoteForm(
        @Nullable Pipeline pipeline, @Nullable @Lines String callNote) {

    static NoteForm of(ParticipationFile file) {
        return new NoteForm(file.pipeline(), file.callNote());
    }
}
