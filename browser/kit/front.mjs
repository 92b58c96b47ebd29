// Stands before a server and passes everything on, until the way to it is lost.
import { connect, createServer } from "node:net";

/**
 * Answers { port, state, lose, stop }; `state.network` may be changed at any time: "up", "lost", or "lost after" what
 * was asked has arrived, so that only the answer is lost.
 */
export async function startFront(to, host = "127.0.0.1") {
  const state = { network: "up" };
  const open = new Set();
  const server = createServer((near) => {
    if (state.network === "lost") return near.destroy();
    const far = connect(to, host);
    open.add(near).add(far);
    const pass = (one, other, lost) => {
      one.on("data", (bytes) => (lost.includes(state.network) ? one.destroy() : other.write(bytes)));
      one.on("close", () => (open.delete(one), other.destroy()));
      one.on("error", () => other.destroy());
    };
    pass(near, far, ["lost"]);
    return pass(far, near, ["lost", "lost after"]);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const drop = () => open.forEach((socket) => socket.destroy());
  const lose = () => {
    state.network = "lost";
    drop();
  };
  const stop = () => {
    drop();
    return new Promise((done) => server.close(done));
  };
  return { port: server.address().port, state, lose, stop };
}
