// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// `ak` as the page knows it: questions to the worker, which can be stopped in the middle of one.

export class Ak {
  #told;
  #worker;
  #waiting = new Map();
  #count = 0;
  #ended;

  // `told` gets each line of progress.
  constructor(told) {
    this.#told = told;
  }

  // A worker of a blob has the policy of this page; one of a file would have none of its own.
  start() {
    const code = `import ${JSON.stringify(new URL("./worker.mjs", import.meta.url).href)};`;
    const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    this.#worker = new Worker(url, { type: "module" });
    this.#worker.onmessage = ({ data }) => this.#heard(data);
    this.#worker.onerror = () => this.stop("de pagina kon niet worden geladen");
    return this.#asked("start", []);
  }

  // End it, whatever it is doing; who waits or asks later gets an error with this reason.
  stop(reason) {
    this.#ended = reason;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }

  put = (files, inGit) => this.#asked("put", [files, inGit]);
  run = async (words, columns) => said(await this.#asked("run", [words, columns]));
  made = async (words, columns) => said(await this.#asked("made", [words, columns]));
  changed = async () => new Map(await this.#asked("changed", []));
  choices = () => this.#asked("choices", []);
  html = (markdown) => this.#asked("html", [markdown]);

  #asked(name, values) {
    const number = ++this.#count;
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(new Error(this.#ended));
      this.#waiting.set(number, { resolve, reject });
      return this.#worker.postMessage({ number, name, values });
    });
  }

  #heard({ progress, number, answer, error }) {
    if (progress) return this.#told(progress);
    const { resolve, reject } = this.#waiting.get(number);
    this.#waiting.delete(number);
    return error === undefined ? resolve(answer) : reject(new Error(error));
  }
}

function said([code, out, err, files]) {
  return { code, out, err, files: new Map(files) };
}
