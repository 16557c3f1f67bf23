package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Notices wait in the session, which the database keeps. */
class FlashTests {

    @Test
    void aNoticeOutlivesTheProcess() throws Exception {
        var redirect = new RedirectAttributesModelMap();
        Flash.undoable(redirect, "/undo", "support.page.feedback", "Toyota", 3, Optional.of("not serializable"));
        Object flash = redirect.getFlashAttributes().get("flash");

        Object restored = restored(Objects.requireNonNull(flash));

        assertThat(restored).isEqualTo(flash).isInstanceOfSatisfying(Flash.class, notice -> {
            assertThat(notice.undoUrl()).isEqualTo("/undo");
            assertThat(notice.arguments()).startsWith("Toyota", 3);
        });
    }

    private static Object restored(Object flash) throws Exception {
        var bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(flash);
        return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
