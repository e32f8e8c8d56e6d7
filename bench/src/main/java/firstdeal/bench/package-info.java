/** Measures the whole server from outside: CPU per request of server and database together, latency, throughput, start, memory. */
@org.jspecify.annotations.NullMarked
package firstdeal.bench;
