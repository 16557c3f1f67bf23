package it.incontro.registry.web;

import it.incontro.identity.Allow;
import it.incontro.identity.Who;
import it.incontro.registry.CompanyPage;
import it.incontro.registry.CompanyService;
import it.incontro.registry.SizeClass;
import it.incontro.registry.Taxonomy;
import it.incontro.support.web.Countries;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import it.incontro.support.web.Paging;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
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
import org.springframework.web.util.UriComponentsBuilder;

/** An organiser's registry of companies. */
@Controller
@RequestMapping("/organisers/{organiser}/companies")
@Allow(Who.STAFF)
class CompaniesController {

    private final CompanyService companies;
    private final Taxonomy taxonomy;

    CompaniesController(CompanyService companies, Taxonomy taxonomy) {
        this.companies = companies;
        this.taxonomy = taxonomy;
    }

    @ModelAttribute
    void choices(@PathVariable String organiser, Model model, Locale locale) {
        model.addAttribute("organiser", organiser);
        model.addAttribute("taxonomy", taxonomy);
        model.addAttribute("countries", Countries.options(locale));
        model.addAttribute("sizes", SizeClass.values());
    }

    @GetMapping
    String list(
            @PathVariable String organiser,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        CompanyPage found = companies.search(text, page - 1);
        String url = UriComponentsBuilder.fromPath("/organisers/" + organiser + "/companies")
                .queryParam("text", text)
                .build()
                .toUriString();
        model.addAttribute("companies", found);
        model.addAttribute("text", text);
        model.addAttribute("paging", new Paging(url, found.page() + 1, CompanyPage.SIZE, (int) found.total()));
        return "registry/companies";
    }

    @GetMapping("/{company}")
    String edit(@PathVariable UUID company, Model model) {
        model.addAttribute("form", CompanyForm.of(companies.find(company)));
        return page(company, model);
    }

    @PostMapping("/{company}")
    String save(
            @PathVariable String organiser,
            @PathVariable UUID company,
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(errors, response, () -> save(company, form))) {
            return page(company, model);
        }
        Flash.success(flash, "registry.company.saved", form.legalName());
        return "redirect:/organisers/" + organiser + "/companies";
    }

    private void save(UUID company, CompanyForm form) {
        companies.correct(
                company, form.legalName(), form.country(), form.vatNumber(), form.fiscalCode(), form.toProfile());
    }

    private String page(UUID company, Model model) {
        model.addAttribute("company", companies.find(company));
        return "registry/company";
    }
}
