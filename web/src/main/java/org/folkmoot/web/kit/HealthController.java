package org.folkmoot.web.kit;

import java.util.Map;
import org.folkmoot.record.CommitLog;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to a supervisor of processes whether this one does its work. */
@RestController
class HealthController {

    private final CommitLog log;
    private final RunningRecord record;

    HealthController(CommitLog log, RunningRecord record) {
        this.log = log;
        this.record = record;
    }

    @GetMapping("/health")
    @AllowedTo(everybody = true)
    ResponseEntity<Map<String, String>> health() {
        boolean well = record.isRunning() && isReadable();
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", well ? "UP" : "DOWN"));
    }

    private boolean isReadable() {
        try {
            log.head();
            return true;
        } catch (RuntimeException e) {
            Faults.log(e);
            return false;
        }
    }
}
