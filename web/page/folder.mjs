// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// The folder that somebody chose: what `ak` looks at in it, and writing over what was read.

const LOOKED_AT = ["data", "templates", "archief"];
const UNFINISHED = "data/.ak-00000000.tmp";
const MOST_FILES = 10_000;
const MOST_BYTES = 100 * 1024 * 1024;

// Something that the reader must know, in a sentence.
export class Told extends Error {}

// A folder of the File System Access API: it can be read again, and written.
export class WritableFolder {
  #handle;
  #read = new Map();
  canWrite = true;

  constructor(handle) {
    this.#handle = handle;
    this.name = handle.name;
  }

  // The files as they are now, by their paths; and whether git keeps them.
  async read() {
    const kept = new Kept();
    let inGit = false;
    for await (const [name, entry] of this.#handle.entries()) {
      if (name === ".git") inGit = true;
      if (LOOKED_AT.includes(name) && entry.kind === "directory") await inside(entry, name, kept);
    }
    this.#read = kept.files;
    return { files: kept.files, inGit };
  }

  // Ask whether we may write here; a browser asks only shortly after somebody pressed a button.
  async allowed() {
    if (this.#read.has(UNFINISHED)) throw new Told(HALFWAY);
    if ((await this.#handle.requestPermission({ mode: "readwrite" })) !== "granted") {
      throw new Told("er is niets vastgelegd: u gaf geen toestemming om in de map te schrijven");
    }
  }

  // Write files over those that were read; none if one of them is another now.
  async write(changed) {
    for (const path of changed.keys()) {
      if (!same(await this.#now(path), this.#read.get(path))) {
        throw new Told(`er is niets vastgelegd: \`${path}\` is intussen veranderd; bekijk het opnieuw`);
      }
    }
    const done = [];
    for (const [path, content] of changed) {
      try {
        await this.#put(path, content);
      } catch (error) {
        const before = done.length ? `; wel geschreven is \`${done.join("`, `")}\`` : "";
        throw new Told(`\`${path}\` kon niet worden geschreven (${error.message})${before}`);
      }
      done.push(path);
    }
  }

  // A browser writes beside the file, and puts that in its place when it is closed.
  async #put(path, content) {
    const file = await this.#file(path, true);
    const stream = await file.createWritable();
    await stream.write(content);
    await stream.close();
    if (!same(await this.#now(path), content)) throw new Error("er staat iets anders");
  }

  async #now(path) {
    try {
      return await bytes(await (await this.#file(path, false)).getFile());
    } catch (error) {
      if (error.name === "NotFoundError") return undefined;
      throw error;
    }
  }

  async #file(path, create) {
    const folders = path.split("/");
    const name = folders.pop();
    let here = this.#handle;
    for (const each of folders) here = await here.getDirectoryHandle(each, { create });
    return here.getFileHandle(name, { create });
  }
}

// What `<input webkitdirectory>` gives: it can be read, and no more.
export class ReadableFolder {
  #files;
  canWrite = false;

  constructor(files) {
    this.#files = [...files];
    this.name = this.#files[0]?.webkitRelativePath.split("/")[0] ?? "";
  }

  async read() {
    const kept = new Kept();
    let inGit = false;
    for (const file of this.#files) {
      const [, top, ...rest] = file.webkitRelativePath.split("/");
      if (top === ".git") inGit = true;
      if (rest.length && LOOKED_AT.includes(top)) await kept.add([top, ...rest].join("/"), file);
    }
    return { files: kept.files, inGit };
  }
}

class Kept {
  files = new Map();
  #size = 0;

  async add(path, file) {
    this.#size += file.size;
    if (this.files.size >= MOST_FILES || this.#size > MOST_BYTES) {
      throw new Told("deze map is te groot voor de browser: meer dan 10.000 bestanden of 100 MB");
    }
    try {
      this.files.set(path, await bytes(file));
    } catch {
      throw new Told(`\`${path}\` is niet te lezen, of intussen veranderd; kies de map opnieuw`);
    }
  }
}

async function inside(folder, path, kept) {
  for await (const [name, entry] of folder.entries()) {
    const own = `${path}/${name}`;
    if (entry.kind === "directory") await inside(entry, own, kept);
    else await kept.add(own, await entry.getFile());
  }
}

async function bytes(file) {
  return new Uint8Array(await file.arrayBuffer());
}

function same(one, other) {
  if (!one || !other) return one === other;
  return one.length === other.length && one.every((byte, n) => byte === other[n]);
}

const HALFWAY =
  "er is niets vastgelegd: een eerdere `ak` is halverwege gestopt; laat `ak` op de computer dat eerst afmaken";
