/** @module /v1/imports: a catalogue's file comes in, and how imports of files and feeds went. */
import { type Context, Hono } from 'hono'
import { uuidv7 } from 'uuidv7'
import type { CatalogueImport, CatalogueImports, ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import { type ImportRequest, ImportRequestSchema } from '../../../contract/catalogue/import-request.ts'
import { parse } from '../../../contract/parse.ts'
import { listImports, readImport } from '../../store/imports.ts'
import { readShopTerms } from '../../store/shop-terms.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'

/** What Cloudflare takes on most plans; the object counts for itself. */
const MAX_BYTES = 100 * 1024 * 1024

export const imports = new Hono<AppEnv>()
  .get('/', async (c) => {
    // The object is asked first: what it has ended by then is in the database when that is read.
    const going = await underWay(c)
    const kept = await listImports(c.env.DB)
    return c.json<CatalogueImports>({ imports: kept.map((each) => asItStands(each, going)) })
  })

  .get('/:id', async (c) => {
    const going = await underWay(c)
    const kept = await readImport(c.env.DB, c.req.param('id'))
    return kept
      ? c.json<CatalogueImport>(asItStands(kept, going))
      : problem(c, 'not_found', { detail: 'There is no import of this number, or it is no longer kept.' })
  })

  .post('/', async (c) => {
    const asked = parse(ImportRequestSchema, c.req.query())
    if (!asked.ok) return requestInvalid(c, asked.errors)
    const { body } = c.req.raw
    if (!body) return requestInvalid(c, [{ field: 'body', message: 'is empty: send the file itself' }])
    const length = Number(c.req.header('content-length')) || null
    if (length !== null && length > MAX_BYTES)
      return problem(c, 'body_too_large', { detail: 'Send at most 100 MB at a time; a gzip file counts as it is.' })
    return answered(c, await take(c, asked.value, { body, length }))
  })

async function take(
  c: Context<AppEnv>,
  { name, currency, whole, insist, ...asked }: ImportRequest,
  { body, length }: { body: ReadableStream<Uint8Array>; length: number | null },
): Promise<CatalogueImport | null> {
  const format = asked.format ?? null
  const order = { importId: uuidv7(), feedId: null, name, format, isWhole: whole, insists: insist, ofBytes: length }
  const options = {
    format,
    fileName: name,
    contentType: c.req.header('content-type') ?? null,
    currency: currency ?? (await readShopTerms(c.env.DB)).currency,
    origin: null,
  }
  return c.env.CATALOGUE.getByName('shop').take({ order, options }, body)
}

function answered(c: Context<AppEnv>, taken: CatalogueImport | null): Response {
  if (taken === null)
    return problem(c, 'import_running', { detail: 'Another file is being imported: send this one when it is done.' })
  const { importId, failure } = taken
  return failure ? problem(c, 'import_failed', { detail: failure.detail, importId }) : c.json(taken, 202)
}

async function underWay(c: Context<AppEnv>): Promise<Map<string, ImportSummary>> {
  const summaries = await c.env.CATALOGUE.getByName('shop').underWay()
  return new Map(summaries.map((each) => [each.importId, each]))
}

/** As the object knows it while it is under way. One that nobody knows of any more has come to nothing. */
function asItStands<Import extends ImportSummary>(kept: Import, going: ReadonlyMap<string, ImportSummary>): Import {
  if (kept.endedAt !== null) return kept
  const live = going.get(kept.importId)
  if (live) return { ...kept, ...live }
  const detail = 'It was given up. Import it again.'
  return { ...kept, state: 'failed', failure: { code: 'interrupted', detail }, endedAt: kept.beganAt }
}
