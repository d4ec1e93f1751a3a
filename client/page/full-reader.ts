/** @module The full page reader: a part of the script that is loaded for pages that do not say plainly what they are. */
import { core } from '../core.ts'
import { loadInTime } from '../load.ts'
import type { FullRead, Reader, ReadRequest, StartReader } from '../reader/model.ts'

let reader: Reader | undefined
/** What was asked last: the debug panel asks the same again. */
let last: ReadRequest | undefined

/** Reads the page by every source there is. Rejects when the part does not come in time. */
export async function readFully(request: ReadRequest): Promise<FullRead> {
  last = request
  reader ??= (await loadInTime<{ start: StartReader }>('reader')).start(core())
  return reader.read(request)
}

/** Every field of the page's product with its source and confidence, also where the quick read was sure. */
export const explain = (): Promise<FullRead> => readFully(last ?? {})
