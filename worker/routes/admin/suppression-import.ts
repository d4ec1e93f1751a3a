/** @module POST /v1/suppressions/import: a file of addresses that are not to be written to. */
import { Hono } from 'hono'
import type { SuppressionImport } from '../../../contract/message/suppression.ts'
import { readAddressFile } from '../../core/message/read-address-file.ts'
import { blockAddresses } from '../../jobs/block-addresses.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readBody } from '../read-body.ts'

/** Some 40,000 addresses; send longer lists in parts. */
const MAX_BYTES = 1024 * 1024

/** Read in again it changes nothing. */
export const suppressionImport = new Hono<AppEnv>().post('/import', async (c) => {
  const text = await readBody(c.req.raw, MAX_BYTES)
  if (text === null) return problem(c, 'body_too_large', { detail: `Send at most ${MAX_BYTES} bytes at a time.` })
  try {
    const { emails, refused } = readAddressFile(text)
    const known = await blockAddresses(c.env.DB, emails, { toldBy: 'import', detail: null, now: Date.now() })
    return c.json<SuppressionImport>({ taken: new Set(emails).size - known, known, refused })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return requestInvalid(c, [{ field: 'file', message: error.message }])
  }
})
