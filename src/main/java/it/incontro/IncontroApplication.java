package it.incontro;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class IncontroApplication {

    public static void main(String[] args) {
        SpringApplication.run(IncontroApplication.class, args);
    }
}
