package io.catalogbench.harness.run;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Optional;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Reads the counters of another JVM on this machine through the management agent, which the attach
 * interface starts in it: no code and no flag in the measured server, nothing runs there between
 * two reads.
 */
final class JvmProbe implements AutoCloseable {

  private final JMXConnector connector;
  private final ThreadMXBean threads;
  private final List<GarbageCollectorMXBean> collectors;
  private final MemoryMXBean memory;
  private final List<BufferPoolMXBean> buffers;

  private JvmProbe(JMXConnector connector) throws IOException {
    this.connector = connector;
    MBeanServerConnection server = connector.getMBeanServerConnection();
    threads = ManagementFactory.getPlatformMXBean(server, ThreadMXBean.class);
    collectors = ManagementFactory.getPlatformMXBeans(server, GarbageCollectorMXBean.class);
    memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
    buffers = ManagementFactory.getPlatformMXBeans(server, BufferPoolMXBean.class);
  }

  /** Attaches to a JVM that runs under the same user; empty when that process is none. */
  @SuppressWarnings("BanJNDI") // the address comes from the JVM that was attached to
  static Optional<JvmProbe> attach(long pid) {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
        return Optional.of(new JvmProbe(JMXConnectorFactory.connect(address)));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new MeasuringException("cannot read the counters of process " + pid, e);
    }
  }

  /** The counters now; empty when the JVM ended meanwhile. */
  Optional<JvmCounters> readIfAlive() {
    try {
      return Optional.of(read());
    } catch (UndeclaredThrowableException _) {
      return Optional.empty(); // the connection broke; why the server died is told by its log
    }
  }

  /**
   * What the heap holds after a collection, and buffers outside of it; empty when the JVM ended
   * meanwhile. It stops the server for the time of a collection.
   */
  Optional<Long> liveBytes() {
    try {
      memory.gc();
      long outside = buffers.stream().mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
      return Optional.of(memory.getHeapMemoryUsage().getUsed() + outside);
    } catch (UndeclaredThrowableException _) {
      return Optional.empty(); // as above
    }
  }

  private JvmCounters read() {
    long collections = 0;
    long collectionMillis = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      collections += collector.getCollectionCount();
      collectionMillis += collector.getCollectionTime();
    }
    return new JvmCounters(
        threads.getTotalThreadAllocatedBytes(),
        collections,
        collectionMillis,
        threads.getThreadCount());
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException _) {
      // the server is gone already, and the connection with it
    }
  }
}
