package org.folkmoot.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest Spring Boot application that answers over HTTP: what our own start is compared with. */
@EnableAutoConfiguration
@RestController
public class EmptyApplication {

    public static void main(String... arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }

    @GetMapping("/health")
    String health() {
        return "well";
    }
}
