// A year of many customers: what Home has to tell of them.

import { bundle, customerFields } from './plan.mjs';

const months = [3, 4, 5, 8, 10, 11, 12];
const types = ['fair', 'budget_figures', 'budget_meeting', 'survey', 'analysis', 'budget_figures', 'budget_meeting'];

/** @param {number} i */
function one(i) {
    const customer = `c${i}`;
    const due = `2026-${String((i % 12) + 1).padStart(2, '0')}-15`;
    return [
        { id: customer, kind: 'customer', fields: customerFields(i) },
        ...months.map((month, k) => ({
            id: `e${i}x${k}`,
            kind: 'event',
            fields: { customer, month, what: `Tapahtuma ${k}`, type: types[k], ...(k % 2 ? { done: `2026-${String(month).padStart(2, '0')}-10` } : {}) },
        })),
        { id: `s${i}`, kind: 'service', fields: { customer, system: `Laiturivaraus ${i}`, updates: 2, next: due.slice(0, 7), resources: 1 + (i % 3) } },
        { id: `p${i}`, kind: 'project', fields: { customer, name: `Verkkovaraus ${i}`, state: 'running', start: '2026-01-15', end: due } },
        { id: `n${i}`, kind: 'need', fields: { customer, need: `Kalenterin jakaminen ${i % 300}`, state: 'new', observed: '2026-03-01' } },
        ...(i % 4 ? [] : [{ id: `g${i}`, kind: 'group', fields: { customer, project: `p${i}`, name: `Ryhmä ${i}`, meeting: due } }]),
    ];
}

/** @param {number} count of customers, each with its annual clock, a service, a project and a need */
export const yearOf = (count) => bundle(Array.from({ length: count }, (_, i) => one(i)).flat());
