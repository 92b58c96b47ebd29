// Stands before a server and passes everything on, until the way to it is lost.
import { connect, createServer } from "node:net";

/** Answers { port, state, lose, stop }; `state.network` may be changed at any time ("up" or "lost"). */
export async function startFront(to, host = "127.0.0.1") {
  const state = { network: "up" };
  const open = new Set();
  const server = createServer((near) => {
    if (state.network === "lost") return near.destroy();
    const far = connect(to, host);
    open.add(near).add(far);
    const pass = (one, other) => {
      one.on("data", (bytes) => (state.network === "lost" ? one.destroy() : other.write(bytes)));
      one.on("close", () => (open.delete(one), other.destroy()));
      one.on("error", () => other.destroy());
    };
    pass(near, far);
    return pass(far, near);
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
