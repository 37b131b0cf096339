// SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
// SPDX-License-Identifier: EUPL-1.2

// Compile all Python in folders to the bytecode of Pyodide, in place of its source: it then need
// not be done each time that somebody opens the page.
//
//   node web/compile.mjs FOLDER_OF_PYODIDE FOLDER...

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [own, ...folders] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(`${own}/pyodide.mjs`).href);
const python = await loadPyodide({ indexURL: `${own}/` });
folders.forEach((folder, n) => python.mountNodeFS(`/compiled/${n}`, folder));
python.runPython(`
import compileall, pathlib
for folder in pathlib.Path("/compiled").iterdir():
    assert compileall.compile_dir(folder, legacy=True, quiet=1, stripdir="/compiled/" + folder.name)
    for source in folder.rglob("*.py"):
        source.unlink()
`);
