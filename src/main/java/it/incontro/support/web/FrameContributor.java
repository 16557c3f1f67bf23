package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;

/** Adds to the frame of every page what a module knows; asked in the order of {@code @Order}. */
public interface FrameContributor {

    /** Adds to the frame of the page that is asked for. */
    void contribute(FrameBuilder frame, HttpServletRequest request);
}
