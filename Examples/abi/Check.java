// SPDX-License-Identifier: Apache-2.0

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Hedui for Java 17 by JNA: {@code java Check.java LIBRARY FOLDER} prints the report on the dossiers at a path,
 * {@code --photo FILE} that on an ID photo.
 */
public final class Check {
  /** The functions of {@code hedui.h}; texts are pointers, so that they can be given back. */
  public interface Hedui extends Library {
    Pointer hedui_engine_open(String[] options, PointerByReference problem);

    void hedui_engine_close(Pointer engine);

    Pointer hedui_check_photo(Pointer engine, byte[] bytes, long length, String name);

    Pointer hedui_validate_folder(Pointer engine, String path);

    void hedui_free(Pointer text);
  }

  private static String take(Hedui hedui, Pointer text) {
    if (text == null) throw new OutOfMemoryError();
    try {
      return text.getString(0, StandardCharsets.UTF_8.name());
    } finally {
      hedui.hedui_free(text);
    }
  }

  /** Prints a report. */
  public static void main(String[] arguments) throws Exception {
    var utf8 = Map.of(Library.OPTION_STRING_ENCODING, StandardCharsets.UTF_8.name());
    Hedui hedui = Native.load(arguments[0], Hedui.class, utf8);
    var problem = new PointerByReference();
    // JNA ends the array with NULL.
    Pointer engine = hedui.hedui_engine_open(new String[] {"today=2024-10-09", "words=none"}, problem);
    if (engine == null) {
      System.err.println(take(hedui, problem.getValue()));
      System.exit(1);
    }
    try {
      Pointer report;
      if (arguments[1].equals("--photo")) {
        Path file = Path.of(arguments[2]);
        byte[] bytes = Files.readAllBytes(file);
        report = hedui.hedui_check_photo(engine, bytes, bytes.length, file.getFileName().toString());
      } else {
        report = hedui.hedui_validate_folder(engine, arguments[1]);
      }
      System.out.write(take(hedui, report).getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    } finally {
      hedui.hedui_engine_close(engine);
    }
  }
}
