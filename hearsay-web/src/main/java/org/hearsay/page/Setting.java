package org.hearsay.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands around a page's own matter. Immutable.
 *
 * @param title the page's title, as it stands in the browser's tab
 * @param place which of the rooms of the site it is in; empty for a page that stands alone
 * @param assets where styles and scripts come from
 * @param scripts names of the scripts that the page needs
 */
public record Setting(String title, Optional<Room> place, Assets assets, List<String> scripts) {

  /** The rooms of the site, as the navigation names them. */
  public enum Room {
    /** Reading one article. */
    READ("Read", "/"),
    /** Searching the library. */
    LIBRARY("Library", "/library"),
    /** Claims. */
    CLAIMS("Claims", "/claims"),
    /** Actors. */
    ACTORS("Actors", "/actors"),
    /** Outlets. */
    OUTLETS("Outlets", "/outlets"),
    /** Disputes and losses. */
    DISPUTES("Disputes", "/disputes"),
    /** Collecting. */
    COLLECT("Collect", "/collect");

    private final String word;
    private final String path;

    Room(String word, String path) {
      this.word = word;
      this.path = path;
    }

    /** Its name for people. */
    public String word() {
      return word;
    }

    /** Where it is. */
    public String path() {
      return path;
    }
  }

  /** Copies the list. */
  public Setting {
    scripts = List.copyOf(scripts);
  }

  /** A page that is served. */
  public static Setting served(String title, Room place, String... scripts) {
    return new Setting(title, Optional.of(place), Assets.SERVED, List.of(scripts));
  }

  /** A page in one file. */
  public static Setting alone(String title, String... scripts) {
    return new Setting(title, Optional.empty(), Assets.INLINE, List.of(scripts));
  }

  /** Whether the page stands alone. */
  public boolean alone() {
    return assets == Assets.INLINE;
  }

  /** All rooms. */
  public List<Room> rooms() {
    return List.of(Room.values());
  }
}
