// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import java.util.Map;
import stoker.control.Body;
import stoker.control.Refusal;
import stoker.json.JsonWriter;

/** What the endpoint serves, free of HTTP. Each reader writes its members into an object that is already open. */
public interface Service {
    void envelope(JsonWriter json);

    void health(JsonWriter json, Boolean tokenOk, boolean mayModify);

    /** @param since null when none was given */
    void state(JsonWriter json, Long since);

    void commands(JsonWriter json, Long since);

    /** Port 4040 is used again after a restart: a change names the application it is meant for. */
    void requireApplication(String application) throws Refusal;

    Map<String, Object> change(String name, Body body, String from) throws Refusal;
}
