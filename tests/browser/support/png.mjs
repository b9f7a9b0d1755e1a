// Screenshots as pixels: just enough of PNG for what browsers write (8 bits a channel, not interlaced).

import { inflateSync } from 'node:zlib';

/** @param {Buffer} bytes @returns {{ width: number, height: number, channels: number, data: Uint8Array }} */
export function decodePng(bytes) {
    let [width, height, channels] = [0, 0, 0];
    const parts = [];
    for (let at = 8; at < bytes.length;) {
        const length = bytes.readUInt32BE(at);
        const type = bytes.toString('latin1', at + 4, at + 8);
        const chunk = bytes.subarray(at + 8, at + 8 + length);
        if (type === 'IHDR') [width, height, channels] = [chunk.readUInt32BE(0), chunk.readUInt32BE(4), chunk[9] === 6 ? 4 : 3];
        if (type === 'IDAT') parts.push(chunk);
        at += length + 12;
    }
    return { width, height, channels, data: unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels) };
}

/** @param {Uint8Array} raw rows, each after the number of its filter */
function unfilter(raw, stride, height, channels) {
    const data = new Uint8Array(stride * height);
    for (let y = 0; y < height; ++y) {
        const filter = raw[y * (stride + 1)];
        for (let x = 0; x < stride; ++x) {
            const at = y * stride + x;
            const left = x >= channels ? data[at - channels] : 0;
            const above = y > 0 ? data[at - stride] : 0;
            const corner = x >= channels && y > 0 ? data[at - stride - channels] : 0;
            const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
            data[at] = raw[y * (stride + 1) + 1 + x] + guess;
        }
    }
    return data;
}

function paeth(left, above, corner) {
    const estimate = left + above - corner;
    const distances = [left, above, corner].map((one) => Math.abs(estimate - one));
    const [toLeft, toAbove, toCorner] = distances;
    if (toLeft <= toAbove && toLeft <= toCorner) return left;
    return toAbove <= toCorner ? above : corner;
}

/** How two pictures of the same size differ: the most that any channel does, and what all do on average. */
export function difference(one, other) {
    if (one.width !== other.width || one.height !== other.height) return { largest: 255, mean: 255 };
    let sum = 0;
    for (let at = 0; at < one.data.length; ++at) sum += Math.abs(one.data[at] - other.data[at]);
    return { largest: largestDifference(one, other), mean: sum / one.data.length };
}

/** The largest difference of any channel between two pictures of the same size. */
export function largestDifference(one, other) {
    let largest = 0;
    for (let at = 0; at < one.data.length; ++at) largest = Math.max(largest, Math.abs(one.data[at] - other.data[at]));
    return largest;
}

/** The largest difference of any channel within one picture: 0 for an empty one. */
export function contrast({ data, channels }) {
    let largest = 0;
    for (let at = channels; at < data.length; ++at) largest = Math.max(largest, Math.abs(data[at] - data[at % channels]));
    return largest;
}
