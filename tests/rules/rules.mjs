// The rules of the house that a program can check: where things may be included, how long a file may be.
//
// A rule looks at the files of a tree and gives one line per breach. `breach` is a file that breaks it: the test of
// the rules plants it in a tree of its own to see that the rule can fail.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ path: string, text: string }} SourceFile */
/** @typedef {{ name: string, problems: (files: SourceFile[]) => string[], breach: SourceFile }} Rule */

const source = /\.(cpp|hpp|h|def|js|mjs|sh|py|cmake|css|html)$|^(web|tests|\.ci)\/run$|CMakeLists\.txt$/;
const readable = /\.(cpp|hpp|h|def|js|mjs|ts|sh|py|cmake|css|html|json|md|txt)$|\/run$|\.npmrc$/;
const cpp = /\.(cpp|hpp|h|def)$/;
const skipped = new Set(['.git', 'build', 'node_modules']);

/** @returns {SourceFile[]} every text file under `root`, with its path from there */
export function readTree(root, folder = '') {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = folder ? `${folder}/${entry.name}` : entry.name;
        if (entry.isDirectory()) return skipped.has(entry.name) ? [] : readTree(root, path);
        if (!entry.isFile() || !readable.test(`/${path}`)) return [];
        return [{ path, text: readFileSync(join(root, path), 'utf8') }];
    });
}

/** Lines that match `pattern` in the files that `where` chooses, as `path:line: text`. */
function matches(files, where, pattern) {
    return files.filter(({ path }) => where(path)).flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, index) =>
            pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : []));
}

const inFolder = (folder) => (path) => path.startsWith(`${folder}/`) && cpp.test(path);

/** @type {Rule[]} */
export const rules = [
    {
        name: 'shared/ includes nothing from app/, web/ or tests/, no ImGui and no Emscripten',
        problems: (files) => matches(files, inFolder('shared'),
            /^\s*#\s*include\s*["<](app\/|web\/|tests\/|\.\.|imgui|emscripten)/),
        breach: { path: 'shared/a.cpp', text: '#include "app/platform.h"\n' },
    },
    {
        name: 'shared/ has no clock of its own',
        problems: (files) => matches(files, inFolder('shared'),
            /\b(system_clock|steady_clock|high_resolution_clock|clock_gettime|gettimeofday|localtime|gmtime)\b|std::time\(/),
        breach: { path: 'shared/a.cpp', text: 'auto now = std::chrono::system_clock::now();\n' },
    },
    {
        name: 'cryptography and compression of this machine are used by the command line alone: the page has the browser\'s',
        problems: (files) => matches(files, (path) => cpp.test(path) && !path.startsWith('shared/command_line/cryptography/'),
            /^\s*#\s*include\s*["<](openssl\/|zlib\.h|zconf\.h)/),
        breach: { path: 'shared/sealed/a.cpp', text: '#include <openssl/evp.h>\n' },
    },
    {
        name: 'app/ includes nothing from web/ or tests/, and no Emscripten',
        problems: (files) => matches(files, inFolder('app'),
            /^\s*#\s*include\s*["<](web\/|tests\/|\.\.|emscripten|GLES)/),
        breach: { path: 'app/a.cpp', text: '#include <emscripten/html5.h>\n' },
    },
    {
        name: '__EMSCRIPTEN__ appears in web/ only',
        problems: (files) => matches(files, (path) => cpp.test(path) && !path.startsWith('web/'), /__EMSCRIPTEN__/),
        breach: { path: 'app/a.cpp', text: '#ifdef __EMSCRIPTEN__\n' },
    },
    {
        name: 'no JavaScript is written inside C++',
        problems: (files) => matches(files, (path) => cpp.test(path), /\b(EM_ASM\w*|EM_JS|EM_ASYNC_JS|emscripten_run_script\w*)\b/),
        breach: { path: 'web/a.cpp', text: 'EM_ASM(alert(1));\n' },
    },
    {
        name: 'a file that catches exceptions is built with them (web/setup/web.cmake)',
        problems: (files) => {
            const build = files.find(({ path }) => path === 'web/setup/web.cmake')?.text ?? '';
            const catching = build.match(/^set\(catching ([^)]*)\)/m)?.[1].trim().split(/\s+/) ?? [];
            return matches(files, (path) => cpp.test(path) && /^(app|shared|web)\//.test(path) &&
                ![...catching, 'shared/command_line/'].some((start) => path.startsWith(start)), /\bcatch \(/);
        },
        breach: { path: 'app/a.cpp', text: '} catch (const std::exception&) {\n' },
    },
    {
        name: 'headers begin with #pragma once',
        problems: (files) => files.filter(({ path }) => /\.(hpp|h)$/.test(path))
            .filter(({ text }) => !/^(\s*\/\/.*\n|\s*\n)*#pragma once/.test(text)).map(({ path }) => path),
        breach: { path: 'shared/a.hpp', text: 'struct A {};\n' },
    },
    {
        name: 'no source file is longer than 600 lines',
        problems: (files) => files.filter(({ path }) => source.test(path))
            .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
            .filter(({ lines }) => lines > 600).map(({ path, lines }) => `${path}: ${lines} lines`),
        breach: { path: 'app/a.cpp', text: '\n'.repeat(601) },
    },
    {
        name: 'no package registry is named: machines have their own',
        problems: (files) => [
            ...matches(files, () => true, /https?:\/\/[\w.-]*(registry|npmjs|pypi|crates|debian\.org|ubuntu\.com)/i),
            ...matches(files, (path) => path.endsWith('package-lock.json'), /"resolved"/),
        ],
        breach: { path: 'web/package-lock.json', text: '"resolved": "somewhere",\n' },
    },
    {
        name: "no path of somebody's own machine is named",
        problems: (files) => matches(files, (path) => !path.startsWith('tests/rules/'), /(^|[\s"'=:(])\/(root|home\/\w+)\//),
        breach: { path: 'README.md', text: 'see /home/maija/notes\n' },
    },
];
