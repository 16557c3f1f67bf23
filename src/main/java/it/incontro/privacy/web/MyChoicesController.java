package it.incontro.privacy.web;

import it.incontro.identity.AddressChangeService;
import it.incontro.identity.Allow;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import it.incontro.identity.Who;
import it.incontro.participation.ConsentService;
import it.incontro.participation.LeavingService;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** What somebody can do about their own data with one organiser: correct it, take consents back, leave an event. */
@Controller
@RequestMapping("/account/my-data/{organiser}")
@Allow(Who.ACCOUNT)
class MyChoicesController {

    private final PersonService persons;
    private final ConsentService consents;
    private final LeavingService leaving;
    private final AddressChangeService addresses;

    MyChoicesController(
            PersonService persons, ConsentService consents, LeavingService leaving, AddressChangeService addresses) {
        this.leaving = leaving;
        this.addresses = addresses;
        this.persons = persons;
        this.consents = consents;
    }

    @GetMapping("/correct")
    String form(@PathVariable String organiser, @RequestParam @Nullable UUID id, Model model) {
        if (id == null || !isOwn(id)) {
            return "redirect:/account/my-data";
        }
        PersonView known = persons.find(id);
        model.addAttribute("form", RecordForm.of(known));
        return page(organiser, known, model);
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable String organiser,
            @RequestParam UUID id,
            @Valid @ModelAttribute("form") RecordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        PersonView known = own(id);
        if (!FormErrors.accepts(errors, response, () -> persons.describe(id, form.over(known)))) {
            return page(organiser, known, model);
        }
        String address = form.newAddress(known);
        if (address != null) {
            addresses.request(id, address);
        }
        Flash.success(flash, address == null ? "privacy.corrected" : "privacy.correct.address-asked");
        return "redirect:/account/my-data";
    }

    @PostMapping("/withdraw-consent")
    String withdraw(@RequestParam UUID id, RedirectAttributes flash) {
        consents.withdrawOwn(MyDataController.own(), id);
        Flash.success(flash, "participation.consents.withdrawn");
        return "redirect:/account/my-data";
    }

    @PostMapping("/leave")
    @FreshFactor
    String leave(@RequestParam UUID id, RedirectAttributes flash) {
        leaving.leave(MyDataController.own(), id);
        Flash.success(flash, "privacy.left");
        return "redirect:/account/my-data";
    }

    private PersonView own(UUID id) {
        if (!isOwn(id)) {
            throw new NotFound("person " + id);
        }
        return persons.find(id);
    }

    private boolean isOwn(UUID id) {
        return persons.personsOf(MyDataController.own()).contains(id);
    }

    private static String page(String organiser, PersonView known, Model model) {
        model.addAttribute("code", organiser);
        model.addAttribute("record", known);
        return "privacy/correct";
    }
}
