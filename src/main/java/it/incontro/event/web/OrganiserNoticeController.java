package it.incontro.event.web;

import it.incontro.event.NoticeSection;
import it.incontro.event.NoticeService;
import it.incontro.identity.Allow;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the privacy notices of an organiser's events say where an event says nothing else. */
@Controller
@RequestMapping("/organisers/{organiser}/privacy")
@Allow(Who.OWNER)
class OrganiserNoticeController {

    private final NoticeService notices;

    OrganiserNoticeController(NoticeService notices) {
        this.notices = notices;
    }

    @ModelAttribute("code")
    String code(@PathVariable String organiser) {
        return organiser;
    }

    @ModelAttribute("names")
    NoticeSection[] names() {
        return NoticeSection.values();
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", NoticeForm.of(notices.ofOrganiser()));
        return "event/notice-defaults";
    }

    @PostMapping
    String save(
            @PathVariable String organiser,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean preview,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (preview && !errors.hasErrors()) {
            model.addAttribute("page", NoticePage.of(notices.preview(null, form.toContent())));
            return "event/notice-defaults";
        }
        if (!FormErrors.accepts(errors, response, () -> notices.describeOrganiser(form.toContent()))) {
            return "event/notice-defaults";
        }
        Flash.success(flash, "event.privacy.saved-defaults");
        return "redirect:/organisers/" + organiser + "/privacy";
    }
}
