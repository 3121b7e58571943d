package org.hearsay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.store.Decision;
import org.hearsay.store.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody splits and merges claims on their pages. */
class EditingClaimsTest {
  @TempDir
  Path folder;

  private Valley valley;
  private long dam;
  private long seepage;

  @BeforeEach
  void serve() throws IOException {
    valley = new Valley(folder);
    dam = valley.claim("will hold");
    seepage = valley.claim("the seepage was within");
  }

  @AfterEach
  void close() throws IOException {
    valley.close();
  }

  private List<String> statements(long claim) throws IOException {
    List<Long> members = valley.store.claims().members(claim).stream().map(Member::statement).toList();
    return valley.store.statements().all(members).stream().map(s -> s.id().toString()).toList();
  }

  private static String place(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer.body());
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
  }

  @Test
  void whatIsTickedBecomesAClaimOfItsOwn() throws IOException {
    List<String> all = statements(dam);
    String place = place(valley.post("/claims/" + dam + "/split", "statement", all.get(0), "statement", all.get(1), "note",
        "About another dam"));
    assertFalse(place.equals("/claims/" + dam));
    assertEquals(all.subList(0, 2), statements(Long.parseLong(place.replace("/claims/", ""))));
    assertEquals(all.subList(2, all.size()), statements(dam));
    Decision decision = valley.store.decisions().after(0, 10).get(0);
    assertEquals("About another dam", decision.note());
    assertTrue(valley.page(place).contains("put here by hand"));
  }

  @Test
  void anotherClaimIsTakenInAndItsAddressLeadsOn() throws IOException {
    int both = statements(dam).size() + statements(seepage).size();
    assertEquals("/claims/" + dam, place(valley.post("/claims/" + dam + "/merge", "claim", String.valueOf(seepage), "note", "")));
    assertEquals(both, statements(dam).size());
    assertEquals("/claims/" + dam, place(valley.get("/claims/" + seepage)));
  }

  @Test
  void whatCannotBeDoneChangesNothing() throws IOException {
    List<String> all = statements(dam);
    String[] everything = new String[all.size() * 2];
    for (int i = 0; i < all.size(); i++) {
      everything[2 * i] = "statement";
      everything[2 * i + 1] = all.get(i);
    }
    assertEquals(409, valley.post("/claims/" + dam + "/split", everything).statusCode());
    assertEquals(409, valley.post("/claims/" + dam + "/split", "statement", statements(seepage).get(0)).statusCode());
    assertEquals(400, valley.post("/claims/" + dam + "/split", "note", "nothing ticked").statusCode());
    assertEquals(400, valley.post("/claims/" + dam + "/split", "statement", "no name").statusCode());
    assertEquals(409, valley.post("/claims/" + dam + "/merge", "claim", "99999").statusCode());
    assertEquals(409, valley.post("/claims/" + dam + "/merge", "claim", String.valueOf(dam)).statusCode());
    assertEquals(400, valley.post("/claims/" + dam + "/merge", "claim", "-1").statusCode());
    assertEquals(400, valley.post("/claims/" + dam + "/merge", "claim", String.valueOf(seepage), "note", "a".repeat(1_001))
        .statusCode());
    assertEquals(all, statements(dam));
    assertEquals(List.of(), valley.store.decisions().after(0, 10));
  }
}
