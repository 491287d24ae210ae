// SPDX-License-Identifier: Apache-2.0
package stoker.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stoker.Settings;

class TokenTest {
    @Test
    void takesNothingButTheSecret() {
        Token token = new Token("correct horse");
        assertTrue(token.matches("correct horse"));
        assertFalse(token.matches("correct horsf"));
        assertFalse(token.matches("correct horse "));
        assertFalse(token.matches(""));
        assertFalse(token.matches(null));
    }

    @Test
    void settingGoesBeforeFile(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("token");
        Files.write(file, "of-the-file\nsecond line\n".getBytes(StandardCharsets.UTF_8));
        SparkConf conf = new SparkConf(false).set(Settings.TOKEN_FILE, file.toString());
        assertTrue(TokenSource.from(new Settings(conf)).matches("of-the-file"));
        conf.set(Settings.TOKEN, "of-the-setting");
        assertTrue(TokenSource.from(new Settings(conf)).matches("of-the-setting"));
        assertFalse(TokenSource.from(new Settings(conf)).matches("of-the-file"));
    }

    @Test
    void withoutOneNobodyGuessesIt(@TempDir Path dir) throws Exception {
        SparkConf conf = new SparkConf(false).set(Settings.TOKEN_FILE, dir.resolve("absent").toString());
        Token token = TokenSource.from(new Settings(conf));
        assertFalse(token.matches(""));
        assertFalse(token.matches("null"));
        Files.write(dir.resolve("absent"), "\n".getBytes(StandardCharsets.UTF_8));
        assertFalse(TokenSource.from(new Settings(conf)).matches(""));
    }
}
