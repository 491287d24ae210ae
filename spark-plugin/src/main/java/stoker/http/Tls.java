// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A key and how it may be used, for the plugin's own port. */
public final class Tls {
    final SSLContext context;
    final String[] cipherSuites;

    /**
     * @param type null for the platform's own kind
     * @param keyPassword null when it is the store's
     * @param protocol null for the platform's choice
     * @param cipherSuites empty for the platform's choice
     */
    public Tls(File store, String storePassword, String keyPassword, String type, String protocol, String[] cipherSuites)
            throws GeneralSecurityException, IOException {
        char[] secret = storePassword == null ? null : storePassword.toCharArray();
        KeyStore keys = KeyStore.getInstance(type == null ? KeyStore.getDefaultType() : type);
        try (InputStream in = new FileInputStream(store)) {
            keys.load(in, secret);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, keyPassword == null ? secret : keyPassword.toCharArray());
        context = SSLContext.getInstance(protocol == null ? "TLS" : protocol);
        context.init(factory.getKeyManagers(), null, null);
        this.cipherSuites = cipherSuites.clone();
    }
}
