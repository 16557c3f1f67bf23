package it.incontro.event.web;

import it.incontro.event.ProjectDetails;
import it.incontro.event.ProjectView;
import it.incontro.support.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A funded project, as typed. */
record ProjectForm(
        @NotBlank @Size(max = 200) String titleEn,
        @NotBlank @Size(max = 200) String titleIt,
        @NotBlank @Size(max = 200) String funderEn,
        @NotBlank @Size(max = 200) String funderIt,
        @NotBlank @Size(max = 200) String programme,

        @Nullable @Pattern(regexp = "\\s*|\\s*[A-Za-z0-9]{15}\\s*")
        String cup) {

    static ProjectForm empty() {
        return new ProjectForm("", "", "", "", "", null);
    }

    static ProjectForm of(ProjectView project) {
        return new ProjectForm(
                project.titleEn(),
                project.titleIt(),
                project.funderEn(),
                project.funderIt(),
                project.programme(),
                project.cup());
    }

    ProjectDetails toDetails() {
        return new ProjectDetails(
                new Text(titleEn.strip(), titleIt.strip()),
                new Text(funderEn.strip(), funderIt.strip()),
                programme.strip(),
                cup == null || cup.isBlank() ? null : cup.strip().toUpperCase(Locale.ROOT));
    }
}
