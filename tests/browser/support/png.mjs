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

/** A part of a picture, in its pixels. */
export function crop({ width, channels, data }, x, y, wide, high) {
    const part = new Uint8Array(wide * high * channels);
    for (let row = 0; row < high; ++row) {
        const from = ((y + row) * width + x) * channels;
        part.set(data.subarray(from, from + wide * channels), row * wide * channels);
    }
    return { width: wide, height: high, channels, data: part };
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

/** Where two pictures of the same size differ by more than `tolerance`: "x 3 to 9, y 2 to 4", '' for nowhere. */
export function placeOfDifference(one, other, tolerance) {
    let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
    for (let at = 0; at < one.data.length; ++at) {
        if (Math.abs(one.data[at] - other.data[at]) <= tolerance) continue;
        const pixel = Math.floor(at / one.channels);
        const [x, y] = [pixel % one.width, Math.floor(pixel / one.width)];
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    return right < 0 ? '' : `x ${left} to ${right}, y ${top} to ${bottom} of ${one.width} by ${one.height}`;
}

/** The edges of what is dark in a picture, in its pixels. */
export function inkBox({ width, channels, data }) {
    const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
    for (let at = 0; at < data.length; at += channels) {
        if (data[at] > 128) continue;
        const pixel = at / channels;
        const [x, y] = [pixel % width, Math.floor(pixel / width)];
        [box.left, box.right] = [Math.min(box.left, x), Math.max(box.right, x)];
        [box.top, box.bottom] = [Math.min(box.top, y), Math.max(box.bottom, y)];
    }
    return box;
}
