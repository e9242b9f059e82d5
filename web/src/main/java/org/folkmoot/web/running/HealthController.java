package org.folkmoot.web.running;

import java.util.List;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to a supervisor of processes whether this one does its work. */
@RestController
record HealthController(CommitLog log, RunningRecord record, Views views, SelfCheck self, LostFiles lost) {

    /**
     * @param status whether it can be worked with
     * @param views whether they follow the record; if they do not, commands are still taken
     * @param doubts why no vote is begun now, by the codes that who tries is answered with; none if nothing keeps it
     * @param lostFiles how many files that the record cites are found to be missing or altered; they keep no vote from being begun
     */
    record Health(String status, String views, List<EdgeRefusal> doubts, int lostFiles) {}

    @GetMapping("/health")
    @AllowedTo(everybody = true)
    ResponseEntity<Health> health() {
        boolean well = record.isRunning() && isReadable();
        boolean following = well && views.status().stream().allMatch(view -> view.failure() == null);
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(word(well), word(following), well ? self.doubts() : List.of(), lost.count()));
    }

    private static String word(boolean well) {
        return well ? "UP" : "DOWN";
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
