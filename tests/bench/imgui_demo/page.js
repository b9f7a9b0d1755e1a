// Draws the demo's first frame and marks the page ready, as our own page does; later frames when they are asked for.

const canvas = document.querySelector('canvas');

createDemo().then((module) => {
    const ratio = devicePixelRatio;
    const { width, height } = canvas.getBoundingClientRect();
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    if (!module._demo_start(canvas.width, canvas.height, ratio)) throw new Error('There is no WebGL 2.');
    module._demo_frame();
    document.documentElement.dataset.ready = '';
    Object.assign(globalThis, { demo: { frame: () => module._demo_frame() } });
});
