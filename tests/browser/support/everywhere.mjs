/** Whether each theme, language, size and engine is wanted in turn (`tests/run everywhere`), or what differs most. */
export const everywhere = process.env.KUMPPANI_EVERYWHERE === '1';
