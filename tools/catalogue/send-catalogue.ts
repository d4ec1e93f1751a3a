/** @module Sends a catalogue's file to the Worker while it is read, and waits until it is stored. */
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { CatalogueImport } from '../../contract/catalogue/catalogue-import.ts'
import { callAdmin, Refused, sendToAdmin } from '../local/call-admin.ts'
import { isLoopback } from '../local/is-loopback.ts'
import type { OwnServer } from '../local/own-server.ts'
import type { Progress } from '../terminal/progress.ts'
import { Trouble } from '../terminal/trouble.ts'
import type { CatalogueOptions } from './options.ts'

const MB = 1024 * 1024
/** Smaller files are sent as they are; and larger ones too on this machine, as far as the Worker takes them. */
const WORTH_PACKING = MB
const MOST_PLAIN = 90 * MB
const POLL_MS = 300

/** Resolves with the import when it is over, whichever way. Throws `Trouble` where nothing answers. */
export async function sendCatalogue(
  server: OwnServer,
  options: CatalogueOptions,
  line: Progress,
): Promise<CatalogueImport> {
  // Says what is wrong with the Worker or the token, which a file that is on its way would only hear as a reset connection.
  await callAdmin(server, { method: 'GET', path: '/v1/imports' })
  let state = await readByWorker(server, options, line)
  while (state.state === 'reading' || state.state === 'applying') {
    const { added, changed, unchanged, products } = state
    const stored = added + changed + unchanged
    line.show(products === 0 ? null : stored / products, `${stored} of ${products} products stored`)
    await wait(POLL_MS)
    state = await readState(server, state.importId)
  }
  return state
}

/** Sends the file; the answer comes when all of it was read. */
async function readByWorker(server: OwnServer, options: CatalogueOptions, line: Progress): Promise<CatalogueImport> {
  try {
    const route = { method: 'POST', path: `/v1/imports?${query(options)}` }
    return (await sendToAdmin(server, route, {
      body: body(server, options.path, line),
      duplex: 'half',
    })) as CatalogueImport
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { importId, detail } = error.problem
    if (importId === undefined) throw new Trouble(detail)
    return readState(server, importId)
  }
}

const readState = async (server: OwnServer, importId: string): Promise<CatalogueImport> =>
  (await callAdmin(server, { method: 'GET', path: `/v1/imports/${importId}` })) as CatalogueImport

function query({ path, currency, format, isWhole, insists }: CatalogueOptions): string {
  const asked = { name: basename(path).slice(-200), currency, format, whole: String(isWhole), insist: String(insists) }
  return new URLSearchParams(
    Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString()
}

/** The file's bytes as they are read from the disk, packed on the way where that is worth it. */
function body(server: OwnServer, path: string, line: Progress): ReadableStream<Uint8Array> {
  const { size } = statSync(path)
  const file = createReadStream(path)
  let read = 0
  file.on('data', (chunk) => {
    read += chunk.length
    line.show(read / size, `${(read / MB).toFixed(1)} of ${(size / MB).toFixed(1)} MB sent`)
  })
  const isPlain =
    /\.gz$/i.test(path) || size < WORTH_PACKING || (size < MOST_PLAIN && isLoopback(new URL(server.origin)))
  const sent = isPlain ? file : file.compose(createGzip({ level: 4 }))
  return Readable.toWeb(sent) as ReadableStream<Uint8Array>
}
