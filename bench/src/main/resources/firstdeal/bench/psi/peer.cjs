// Both sides of @openmined/psi.js over two lists that share three tenths; only its client learns what is common.
const PSI = require('@openmined/psi.js/psi_wasm_node.js');
(async () => {
  const keys = Number(process.argv[2]);
  const list = (from) => Array.from({ length: keys }, (_, i) => `company${from + i}.com`);
  const first = list(0);
  const second = list(keys - Math.floor((keys * 3) / 10));
  const psi = await PSI();
  const wall = process.hrtime.bigint();
  const before = process.cpuUsage();
  const server = psi.server.createWithNewKey(true);
  const client = psi.client.createWithNewKey(true);
  // Raw gives the exact answer, as ours does. Its own choice, a Golomb-coded set, ends with "Assertion failed" from some 96,000 keys a side on at this
  // rate of false answers: keys x keys / rate is to fit into 63 bits.
  const setup = server.createSetupMessage(1e-9, keys, second, psi.dataStructure.Raw).serializeBinary();
  const request = client.createRequest(first).serializeBinary();
  const response = server.processRequest(psi.request.deserializeBinary(request)).serializeBinary();
  const common = client.getIntersection(psi.serverSetup.deserializeBinary(setup), psi.response.deserializeBinary(response));
  const cpu = process.cpuUsage(before);
  const seconds = Number(process.hrtime.bigint() - wall) / 1e9;
  const bytes = setup.length + request.length + response.length;
  console.log(`| @openmined/psi.js 2.0.6 (P-256, one learns), ${keys} keys a side | ${seconds.toFixed(1)} | ${((cpu.user + cpu.system) / 1e6).toFixed(1)} | ${(bytes / 1e6).toFixed(1)} | ${common.length} |`);
})();
