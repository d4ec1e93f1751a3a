/** @module The script's lazily loaded parts: each a file of its own on the Worker, named after what it does. */
import { READER_MS } from './limits.ts'
import { inTime } from './natives.ts'
import { settings } from './settings.ts'

/** The folder of this build's parts on the Worker; put in by the build. */
declare const VITRINE_CHUNKS: string

/** Loads a part; the browser keeps it for all later pages. Rejects where it cannot be had: the page goes on without. */
export const load = <Part>(name: string): Promise<Part> =>
  import(`${settings.endpoint + VITRINE_CHUNKS + name}.js`) as Promise<Part>

/** The same for what a page view waits for: rejects also when it does not come in time. */
export const loadInTime = <Part>(name: string): Promise<Part> => inTime(READER_MS, () => load<Part>(name))
