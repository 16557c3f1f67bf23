package it.incontro.demo;

import it.incontro.event.ProjectDetails;
import it.incontro.event.ProjectService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.StaffRole;
import it.incontro.support.StartRefused;
import it.incontro.support.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the empty database of a demo, through the services that the pages use; done once. */
@Component
@Profile("demo")
class DemoSeed implements ApplicationRunner {

    private static final String CEIPIEMONTE = "ceipiemonte";
    private static final String CAMERA_DEMO = "camera-demo";

    private final OrganiserService organisers;
    private final ProjectService projects;
    private final DemoScripts scripts;
    private final EventSeed seed;
    private final DemoPeople people;
    private final DemoAccounts accounts;
    private final DemoJobs jobs;
    private final DemoWelcome welcome;
    private final String data;

    DemoSeed(
            OrganiserService organisers,
            ProjectService projects,
            DemoScripts scripts,
            EventSeed seed,
            DemoPeople people,
            DemoAccounts accounts,
            DemoJobs jobs,
            DemoWelcome welcome,
            @Value("${incontro.data:${user.home}/.incontro}") String data) {
        this.organisers = organisers;
        this.projects = projects;
        this.scripts = scripts;
        this.seed = seed;
        this.people = people;
        this.accounts = accounts;
        this.jobs = jobs;
        this.welcome = welcome;
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (organisers.findByCode(CEIPIEMONTE).isEmpty()) {
            List<DemoScript> all = scripts.all();
            UUID ceipiemonte = organisers.found(CEIPIEMONTE, "Ceipiemonte", "info@ceipiemonte.example");
            CurrentTenant.runAs(ceipiemonte, () -> seedCeipiemonte(all));
            UUID camera = organisers.found(CAMERA_DEMO, "Camera Demo", "eventi@camera-demo.example");
            CurrentTenant.runAs(camera, () -> seedCameraDemo(all));
            accounts.givePassword();
        }
        if (!accounts.haveAPassword()) {
            throw new StartRefused(
                    "The demo’s data is incomplete, because its first start was interrupted.",
                    "Delete its data directory (%s) and start again.".formatted(data));
        }
        jobs.startNow();
        welcome.print();
    }

    private void seedCeipiemonte(List<DemoScript> all) {
        organisers.invite("anna.ferrero@ceipiemonte.example", "Anna Ferrero", StaffRole.OWNER, Locale.ITALIAN);
        organisers.invite("luca.rinaldi@ceipiemonte.example", "Luca Rinaldi", StaffRole.STAFF, Locale.ITALIAN);
        UUID project = projects.create(new ProjectDetails(
                new Text("Automotive & Transportation", "Automotive & Transportation"),
                new Text("Regione Piemonte", "Regione Piemonte"),
                "PR FESR 2021–2027",
                null));
        play(all, CEIPIEMONTE, project);
    }

    private void seedCameraDemo(List<DemoScript> all) {
        organisers.invite("marco.villa@camera-demo.example", "Marco Villa", StaffRole.OWNER, Locale.ITALIAN);
        play(all, CAMERA_DEMO, null);
    }

    /** The event with a crowd first, so that the crowd can arrive while the others are played. */
    private void play(List<DemoScript> all, String organiser, @Nullable UUID project) {
        CompletableFuture<?>[] crowds = all.stream()
                .filter(script -> script.organiser().equals(organiser))
                .sorted(Comparator.comparing(script -> script.crowd() == null))
                .map(script -> seed.play(script, project))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(crowds).join();
        people.confirmAll();
    }
}
