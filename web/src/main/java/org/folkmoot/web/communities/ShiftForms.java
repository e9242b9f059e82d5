package org.folkmoot.web.communities;

import java.util.List;
import org.folkmoot.communities.Change.Approval;
import org.folkmoot.communities.Change.ElectionShift;
import org.folkmoot.communities.CommunityCommand.ShiftElection;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.springframework.stereotype.Component;

/** An election is put off or brought forward: with the sheet of the vote and the document of the approval. */
@Component
record ShiftForms() implements FormSource {

    @Override
    public List<Form> forms() {
        var form = ChangeForms.byEachOffice("shift-election").under("ELE-1").day("due");
        return List.of(ChangeForms.withDocument(form)
                .lines("tellers")
                .day("approvedOn")
                .file("approval")
                .line("approvalFiling")
                .becomes(typed -> new ShiftElection(
                        ChangeForms.change(typed),
                        new ElectionShift(
                                typed.day("due"),
                                new Approval(
                                        typed.day("approvedOn"), typed.file("approval"), typed.line("approvalFiling"))),
                        ChangeForms.evidence(typed))));
    }
}
