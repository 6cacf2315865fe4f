/* The worker that reads, started at the first list and kept for the next; stopping ends it. */
/** @typedef {import("./types.d.ts").Reply} Reply */
/** @typedef {import("./types.d.ts").Step} Step */

export class Stopped extends Error {}

export class Reader {
  /** @param {string} script address of the worker */
  constructor(script) {
    this.script = script;
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {() => void} */
    this.stop = () => {};
  }

  /**
   * @param {File} file
   * @param {object} asked
   * @param {(step: Step) => void} tell
   * @returns {Promise<Reply>}
   */
  async read(file, asked, tell) {
    const content = await file.arrayBuffer();
    const worker = (this.worker ||= new Worker(this.script, { type: "module" }));
    return new Promise((done, failed) => {
      const end = (/** @type {Error} */ error) => { worker.terminate(); this.worker = null; failed(error); };
      this.stop = () => end(new Stopped());
      worker.onerror = () => end(new Error("worker"));
      worker.onmessage = (/** @type {MessageEvent<import("./types.d.ts").Message>} */ { data }) => {
        if (data.step === "done") done(data);
        else if (data.step === "failed") end(new Error(data.error));
        else tell(data);
      };
      worker.postMessage({ name: file.name, content, asked: JSON.stringify(asked) }, [content]);
    });
  }
}
