package org.hearsay.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.hearsay.encode.WordPieces;
import org.hearsay.text.Words;
import org.junit.jupiter.api.Test;

/**
 * The reader's word pieces are those of the tokenizer that the encoder was trained with. One difference is meant: symbols
 * beyond ASCII (a euro sign, an emoji) are words of their own here, so that spans can begin and end beside them.
 */
class WordPiecesReferenceTest {

  @Test
  void newsTextIsCutAsTheReferenceCutsIt() throws Exception {
    WordPieces vocabulary = WordPieces.load(
        new ByteArrayInputStream(Pretrained.BGE.vocabulary().getBytes(StandardCharsets.UTF_8)));
    try (InputStream in = Pretrained.class.getResourceAsStream("/bge-small-en-v1.5-tokenizer.json");
        HuggingFaceTokenizer reference = HuggingFaceTokenizer.newInstance(in,
            Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false"))) {
      for (String text : new String[] {
          "“Nobody will lose a house,” Water Minister Edda Korvin said on Thursday.",
          "The governor’s aide—who asked not to be named—said: 'It won't, can't and shan't.'",
          "Café owners in Łódź & Sarn paid $3,500.75 (up 12.5%) to O’Brien/Hollin-Sons.",
          "U.S.-backed, e-mail@example.org, #weather, @palace, https://example.org/a?b=c_d",
          "Ñandú, Çelik, Müller, naïve, 東京, antidisestablishmentarianism\tand\r\nnew lines",
          "They’d’ve … well… “no” ‘yes’ «peut-être» „doch“ 1990s 3rd ½"}) {
        long[] wanted = reference.encode(text, false, false).getIds();
        int[] cut = vocabulary.of(text, Words.of(text)).ids();
        assertArrayEquals(wanted, Arrays.stream(cut).asLongStream().toArray(), text);
      }
    }
  }
}
