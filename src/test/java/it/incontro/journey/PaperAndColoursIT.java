package it.incontro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages on paper, and in colours that the reader has chosen instead of ours. */
@DemoPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperAndColoursIT {

    /** A lying A4 page without its margins, in pixels of 1/96 inch. */
    private static final int LYING_PAGE = 1062;

    private static final String BOARD = "/events/kamaz-ctp-torino-2014/board";

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium(port);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void theBoardIsPrintedWithAllItsSlotsAndWithoutForms() {
        Page page = chromium.signedIn(DemoUsers.OWNER, DemoUsers.PASSWORD, "it");
        page.setViewportSize(LYING_PAGE, 750);
        page.navigate(BOARD);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".board-grid thead th").count()).isGreaterThan(12);
        assertThat((int) page.evaluate("""
            () => Math.ceil(Math.max(...[...document.querySelectorAll('.board-grid th, .board-grid td')]
                .map(cell => cell.getBoundingClientRect().right)))
            """)).isLessThanOrEqualTo(LYING_PAGE);
        assertThat((int) page.evaluate("""
            () => [...document.querySelectorAll('main input, main select, main button')]
                .filter(field => field.checkVisibility()).length
            """)).isZero();
    }

    @Test
    void theCurrentPageIsSeenInForcedColours() {
        Page page = chromium.signedIn(DemoUsers.OWNER, DemoUsers.PASSWORD, "it");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.navigate(BOARD);

        for (String links : new String[] {".place-nav a", ".axis-switch a", ".language-switch button"}) {
            assertThat(ground(page, links + ":is([aria-current], [aria-pressed=true])"))
                    .as("what is chosen among %s", links)
                    .isNotEqualTo(ground(page, links + ":not([aria-current], [aria-pressed=true])"));
        }
    }

    private static String ground(Page page, String selector) {
        return page.locator(selector)
                .first()
                .evaluate("element => getComputedStyle(element).backgroundColor")
                .toString();
    }
}
