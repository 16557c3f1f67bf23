package it.incontro.event.web;

import it.incontro.event.ProjectService;
import it.incontro.identity.Allow;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.Who;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The funded projects of an organiser. */
@Controller
@RequestMapping("/organisers/{organiser}/projects")
@Allow({Who.OWNER, Who.STAFF})
class ProjectsController {

    private final ProjectService projects;
    private final OrganiserService organisers;

    ProjectsController(ProjectService projects, OrganiserService organisers) {
        this.projects = projects;
        this.organisers = organisers;
    }

    @ModelAttribute("organiser")
    OrganiserView organiser(@PathVariable String organiser) {
        return organisers.findByCode(organiser).orElseThrow(() -> new NotFound("organiser " + organiser));
    }

    @GetMapping
    String projects(Model model) {
        model.addAttribute("projects", projects.list());
        return "event/projects";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", ProjectForm.empty());
        return "event/project";
    }

    @PostMapping("/new")
    String create(
            @PathVariable String organiser,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        boolean accepted = FormErrors.accepts(errors, response, () -> projects.create(form.toDetails()));
        return accepted ? saved(organiser, flash) : refused(response);
    }

    @GetMapping("/{project}")
    String edit(@PathVariable UUID project, Model model) {
        model.addAttribute("project", projects.find(project));
        model.addAttribute("form", ProjectForm.of(projects.find(project)));
        return "event/project";
    }

    @PostMapping("/{project}")
    String save(
            @PathVariable String organiser,
            @PathVariable UUID project,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        model.addAttribute("project", projects.find(project));
        boolean accepted = FormErrors.accepts(errors, response, () -> projects.describe(project, form.toDetails()));
        return accepted ? saved(organiser, flash) : refused(response);
    }

    private static String saved(String organiser, RedirectAttributes flash) {
        Flash.success(flash, "event.projects.saved");
        return "redirect:/organisers/" + organiser + "/projects";
    }

    private static String refused(HttpServletResponse response) {
        return "event/project";
    }
}
