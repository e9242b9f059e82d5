package org.folkmoot.web.rulebook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.SortedMap;
import org.folkmoot.rulebook.Profiles;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Ready-made values for rule books. */
@RestController
@Tag(name = "rulebook")
class ProfileController {

    @GetMapping("/api/rule-book-profiles")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "The ready-made profiles, the one for today first")
    List<String> profiles() {
        return Profiles.names();
    }

    @GetMapping("/api/rule-book-profiles/{profile}")
    @AllowedTo(anyAccount = true)
    @Operation(summary = "The values of a profile")
    SortedMap<String, String> profile(@PathVariable String profile) {
        if (!Profiles.names().contains(profile)) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        return Profiles.values(profile);
    }
}
