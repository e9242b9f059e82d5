package org.folkmoot.record;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.bson.Document;

/** Tries whether the disk that keeps the record takes anything. */
final class VolumeProbe {

    /** One page, as the smallest append writes. */
    private static final int BYTES = 4_096;

    private VolumeProbe() {}

    /** Writes a new file, forces it to the disk and deletes it. @throws RecordException if that does not work */
    static synchronized void write(Path folder) {
        var file = folder.resolve("record.probe");
        try {
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                for (var bytes = ByteBuffer.allocate(BYTES); bytes.hasRemaining(); ) channel.write(bytes);
                channel.force(true);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new RecordException("cannot write in " + folder.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    /** Inserts a document, durably as the collection says, and deletes it. @throws RecordException if that does not work */
    static void write(MongoCollection<Document> beside) {
        var probe = new Document("_id", UUID.randomUUID().toString());
        try {
            beside.insertOne(probe);
            beside.deleteOne(probe);
        } catch (MongoException e) {
            throw new RecordException("cannot write beside the record: " + e.getMessage(), e);
        }
    }
}
