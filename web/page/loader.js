// Gets and compiles the program, telling how far it has come.

import { openPart } from './parts.js';

/**
 * @param {object} page what the program calls (web/library.js)
 * @param {(loaded: number, total: number) => void} progress
 * @param {(reason: string) => void} aborted
 * @returns {Promise<KumppaniModule>}
 */
export function loadProgram(page, progress, aborted) {
    return new Promise((done, failed) => {
        const instantiateWasm = (
            /** @type {WebAssembly.Imports} */ imports,
            /** @type {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} */ received,
        ) => {
            openPart('kumppani.wasm')
                .then((response) => WebAssembly.instantiateStreaming(counted(response, progress), imports))
                .then(({ instance, module }) => received(instance, module))
                .catch(failed);
            return {};
        };
        createKumppani({ page, instantiateWasm, onAbort: aborted, printErr: console.error }).then(done, failed);
    });
}

/**
 * The response with its bytes counted as they pass.
 * @param {Response} response
 * @param {(loaded: number, total: number) => void} progress
 */
function counted(response, progress) {
    if (!response.ok || !response.body) throw new Error(`kumppani.wasm: HTTP ${response.status}`);
    // Of a compressed response the header gives the compressed size.
    const total = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length'));
    let loaded = 0;
    const counter = new TransformStream({
        transform(chunk, controller) {
            loaded += chunk.byteLength;
            progress(loaded, total);
            controller.enqueue(chunk);
        },
    });
    return new Response(response.body.pipeThrough(counter), { headers: { 'Content-Type': 'application/wasm' } });
}
