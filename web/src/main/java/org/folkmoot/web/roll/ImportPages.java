package org.folkmoot.web.roll;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.roll.ImportRoom.Wrong;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A roll file is uploaded, looked at and imported. */
@Controller
@RequestMapping(ImportPages.ADDRESS)
class ImportPages {

    static final String ADDRESS = "/communities/{community}/administration/roll/import";

    /** More problems than this stand in the report alone. */
    private static final int MOST_SHOWN = 100;

    /** Spreadsheets take a file for UTF-8 by it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** How many files are read at the same time at most. */
    private static final int MOST_AT_ONCE = 2;

    private final Semaphore reading = new Semaphore(MOST_AT_ONCE);
    private final ImportRoom room;
    private final Views views;

    ImportPages(ImportRoom room, Views views) {
        this.room = room;
        this.views = views;
    }

    @GetMapping
    @AllowedTo(Role.ADMINISTRATOR)
    String page(@PathVariable CommunityId community, Locale language, Model page) {
        var figures = views.of(RollSheets.class, community);
        var work = room.of(community);
        page.addAttribute("columns", RollColumn.values());
        page.addAttribute("groups", figures.map(known -> known.groups().size()).orElse(0));
        figures.map(known -> known.open()).ifPresent(open -> page.addAttribute("open", open));
        page.addAttribute("language", language);
        page.addAttribute("most", MOST_SHOWN);
        work.ifPresent(one -> page.addAttribute("work", one));
        return "roll/import";
    }

    /** What changes on the page while an import runs. */
    @GetMapping("/state")
    @AllowedTo(Role.ADMINISTRATOR)
    String state(@PathVariable CommunityId community, Locale language, Model page) {
        page(community, language, page);
        return "roll/import :: state";
    }

    @PostMapping("/file")
    @AllowedTo(Role.ADMINISTRATOR)
    String upload(
            @PathVariable CommunityId community,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model page) {
        var wrong = receive(community, request);
        if (wrong.isEmpty()) return back(community);
        response.setStatus(wrong.get().status());
        page.addAttribute("wrong", wrong.get());
        return page(community, language, page);
    }

    private Optional<Wrong> receive(CommunityId community, HttpServletRequest request) {
        if (!reading.tryAcquire()) return Optional.of(Wrong.NO_ROOM);
        try {
            var uploaded = UploadedFile.read(request);
            var file = uploaded.bytes();
            if (file == null) return Optional.of(Wrong.FILE_MISSING);
            return room.receive(community, file, uploaded.formGroups());
        } catch (UploadedFile.TooLarge e) {
            return Optional.of(Wrong.FILE_TOO_LARGE);
        } catch (IOException e) {
            return Optional.of(Wrong.NOT_A_FORM);
        } finally {
            reading.release();
        }
    }

    @PostMapping("/start")
    @AllowedTo(Role.ADMINISTRATOR)
    String start(
            @PathVariable CommunityId community,
            @RequestParam(defaultValue = "false") boolean acceptValid,
            HttpServletResponse response,
            Locale language,
            Model page) {
        return done(room.start(community, acceptValid), community, response, language, page);
    }

    @PostMapping("/give-up")
    @AllowedTo(Role.ADMINISTRATOR)
    String giveUp(@PathVariable CommunityId community, HttpServletResponse response, Locale language, Model page) {
        return done(room.giveUp(community), community, response, language, page);
    }

    /** Whoever presses twice sees what the first press began. */
    private String done(
            Optional<Wrong> wrong, CommunityId community, HttpServletResponse response, Locale language, Model page) {
        if (wrong.isEmpty() || wrong.get() == Wrong.RUNNING) return back(community);
        response.setStatus(wrong.get().status());
        page.addAttribute("wrong", wrong.get());
        return page(community, language, page);
    }

    @PostMapping("/discard")
    @AllowedTo(Role.ADMINISTRATOR)
    String discard(@PathVariable CommunityId community) {
        room.forget(community);
        return back(community);
    }

    private static String back(CommunityId community) {
        return "redirect:" + ADDRESS.replace("{community}", community.value());
    }

    /** Every problem with its line, as a table for the one who corrects the file. It holds no value out of the file. */
    @GetMapping("/report.csv")
    @AllowedTo(Role.ADMINISTRATOR)
    ResponseEntity<byte[]> report(@PathVariable CommunityId community, Locale language) {
        var work = room.of(community).orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
        boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        var header = english ? "line,column,code,problem" : "行,列,代码,问题";
        var lines = work.report().problems().stream().map(problem -> line(problem, language, english));
        var text = BYTE_ORDER_MARK
                + Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\r\n", "", "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("roll-report-" + community + ".csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(RollProblem problem, Locale language, boolean english) {
        var column = problem.column();
        var named = column == null ? "" : english ? column.header() : column.chineseHeader();
        return problem.line() + "," + named + "," + problem.fault() + ",\""
                + problem.sentence(language).replace("\"", "\"\"") + "\"";
    }
}
