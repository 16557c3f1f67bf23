package it.incontro.support.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stylesheet of an organiser's colour; a file of its own, since pages carry no style inside. */
@Controller
class AccentController {

    @GetMapping("/accents/{colour:[0-9a-f]{6}}.css")
    ResponseEntity<String> accent(@PathVariable String colour) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(Accent.of(colour).stylesheet());
    }
}
