import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import org.h2.mvstore.MVStore;

/**
 * MongoDB's protocol for tests where no mongod can be had: `java -cp 'lib/*' Main.java PORT [FILE]`.
 * With a file the data outlive a gentle stop (SIGTERM). Ends when its standard input does, so it never outlives a test run.
 */
public class Main {
    /** The driver wants wire version 9; the server itself would report 8. */
    private static final MongoVersion VERSION = new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(4, 4, 0);
        }

        @Override
        public int getWireVersion() {
            return 9;
        }
    };

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        AbstractMongoBackend backend = args.length > 1 ? new H2Backend(MVStore.open(args[1])) : new MemoryBackend();
        MongoServer server = new MongoServer(backend.version(VERSION));
        server.bind("127.0.0.1", port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        System.out.println("listening on " + server.getLocalAddress().getPort());
        while (System.in.read() >= 0) {
            // Whoever started us is still there.
        }
        System.exit(0);
    }
}
