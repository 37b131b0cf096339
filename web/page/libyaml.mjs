// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// libyaml as WebAssembly: bytes of UTF-8 in, the numbers and texts of `libyaml.c` out.

export async function libyaml(code) {
  const { instance } = await WebAssembly.instantiate(code, {});
  const own = instance.exports;
  own._initialize();
  return (text) => {
    const at = own.malloc(text.length + 1);
    new Uint8Array(own.memory.buffer).set(text, at);
    const count = own.read_all(at, text.length);
    own.free(at);
    const { buffer } = own.memory; // another one, if it had to grow
    const numbers = new Int32Array(buffer, own.numbers_of(), count).slice();
    const texts = new Uint8Array(buffer, own.texts_of(), own.length_of_texts()).slice();
    return [numbers, texts];
  };
}
