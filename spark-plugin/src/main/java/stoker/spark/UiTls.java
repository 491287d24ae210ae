// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.spark.SSLOptions;
import org.apache.spark.SparkContext;
import stoker.http.Tls;

/** The TLS settings of the driver's UI ({@code spark.ssl.ui.*}, and {@code spark.ssl.*} below them), as Spark reads them. */
public final class UiTls {
    private UiTls() {}

    /** Null when TLS is off. @throws IOException when it is on but cannot be had: nothing may then be served in the clear */
    public static Tls of(SparkContext context) throws IOException, GeneralSecurityException {
        SSLOptions options = context.env().securityManager().getSSLOptions("ui");
        if (!options.enabled()) {
            return null;
        }
        Object store = Seqs.orNull(options.keyStore());
        if (store == null) {
            throw new IOException("spark.ssl.ui.enabled is set without a key store");
        }
        return new Tls((File) store, (String) Seqs.orNull(options.keyStorePassword()), (String) Seqs.orNull(options.keyPassword()),
                (String) Seqs.orNull(options.keyStoreType()), (String) Seqs.orNull(options.protocol()),
                Seqs.toStrings(options.enabledAlgorithms()).toArray(new String[0]));
    }
}
