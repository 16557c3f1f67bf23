package it.incontro.demo;

import it.incontro.support.web.FrameBuilder;
import it.incontro.support.web.FrameContributor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leads from every page of the demo to its mailbox and its clocks. */
@Component
@Profile("demo")
class DemoFrame implements FrameContributor {

    @Override
    public void contribute(FrameBuilder frame, HttpServletRequest request) {
        frame.note("demo.frame.mailbox", "/demo/mailbox");
        frame.note("demo.frame.clock", "/demo/clock");
    }
}
