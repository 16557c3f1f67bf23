package it.incontro.privacy.web;

import it.incontro.identity.Allow;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import it.incontro.identity.SubjectService;
import it.incontro.identity.Who;
import it.incontro.privacy.ErasureService;
import it.incontro.support.web.Flash;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Erasing somebody who wrote to the organiser; owners alone do it. */
@Controller
@RequestMapping("/organisers/{organiser}/erasures")
@Allow(Who.OWNER)
class ErasuresController {

    private final SubjectService subjects;
    private final PersonService persons;
    private final ErasureService erasures;

    ErasuresController(SubjectService subjects, PersonService persons, ErasureService erasures) {
        this.subjects = subjects;
        this.persons = persons;
        this.erasures = erasures;
    }

    @ModelAttribute("code")
    String code(@PathVariable String organiser) {
        return organiser;
    }

    @GetMapping
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? List.of() : found(q.strip()));
        return "privacy/erasures";
    }

    private List<PersonView> found(String words) {
        List<UUID> ids = subjects.search(words);
        Map<UUID, PersonView> views = persons.findAll(ids);
        return ids.stream().map(views::get).toList();
    }

    @GetMapping("/confirm")
    String confirm(@RequestParam UUID id, Model model) {
        model.addAttribute("record", persons.find(id));
        model.addAttribute(
                "records", subjects.ofPerson(id).orElseThrow().personIds().size());
        return "privacy/erasure";
    }

    @PostMapping
    @FreshFactor
    String erase(@PathVariable String organiser, @RequestParam UUID id, RedirectAttributes flash) {
        erasures.eraseRecord(id);
        Flash.success(flash, "privacy.erasures.done");
        return "redirect:/organisers/" + organiser + "/erasures";
    }
}
