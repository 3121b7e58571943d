package org.hearsay.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of this machine that nobody should connect to. */
final class Trap implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, (InetAddress) null);
  private final Thread thread = new Thread(this::listen, "trap");
  private volatile boolean asked;

  Trap() throws IOException {
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    while (true) {
      try (Socket one = socket.accept()) {
        asked = true;
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Whether anybody connected, by now. */
  boolean wasAsked() {
    return asked;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
