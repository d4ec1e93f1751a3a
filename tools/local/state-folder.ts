/** @module Where a local Vitrine keeps what it knows; never committed. */

/** Beside the project, relative to its top. */
export const STATE_FOLDER = '.vitrine'

/** D1, KV, objects and the queue as the local runtime keeps them. */
export const RUNTIME_STATE = `${STATE_FOLDER}/state`
