package org.folkmoot.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LinesAheadTest {

    private final RecordJson json = new RecordJson(EventNames.ofCapabilities());

    private LinesAhead ahead(InputStream in) {
        return new LinesAhead(new LineReader(in), json);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    @Test
    void lines_come_in_their_order_with_hash_and_json() throws IOException {
        int many = 3_000;
        var text = IntStream.range(0, many).mapToObj(i -> "[" + i + "]\n").collect(Collectors.joining());
        try (var lines = ahead(text(text))) {
            for (int i = 0; i < many; i++) {
                var line = lines.read().orElseThrow();
                assertThat(line.json().get(0).intValue()).isEqualTo(i);
                assertThat(line.hash()).isEqualTo(Chain.hash(("[" + i + "]").getBytes(UTF_8)));
            }
            assertThat(lines.read()).isEmpty();
            assertThat(lines.read()).isEmpty();
        }
    }

    @Test
    void what_is_no_json_is_told_when_its_turn_comes() throws IOException {
        try (var lines = ahead(text("{}\nno\n{}\n"))) {
            assertThat(lines.read().orElseThrow().json().isObject()).isTrue();
            var second = lines.read().orElseThrow();
            assertThatThrownBy(second::json).isInstanceOf(MalformedLine.class);
            assertThat(lines.read().orElseThrow().json().isObject()).isTrue();
        }
    }

    @Test
    void a_stream_that_breaks_is_told_behind_the_lines_before_it() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("torn");
            }
        };
        try (var lines = ahead(new SequenceInputStream(text("{}\n{}\n"), broken))) {
            assertThat(lines.read()).isPresent();
            assertThat(lines.read()).isPresent();
            assertThatThrownBy(lines::read).isInstanceOf(IOException.class).hasMessage("torn");
        }
    }

    @Test
    void nothing_is_read_any_more_once_it_is_closed() throws IOException {
        var endless = new InputStream() {
            private volatile long read;

            @Override
            public int read() {
                read++;
                return read % 3 == 0 ? '\n' : "{}".charAt((int) (read % 3) - 1);
            }
        };
        try (var lines = ahead(endless)) {
            assertThat(lines.read()).isPresent();
        }
        long before = endless.read;
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("lines-ahead"));
        assertThat(endless.read).isEqualTo(before);
    }
}
