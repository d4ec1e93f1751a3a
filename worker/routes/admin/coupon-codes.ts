/** @module POST /v1/coupon-pools/:id/codes: codes that were made in the shop system. */
import { Hono } from 'hono'
import { CodesSchema, type CodeUpload } from '../../../contract/coupon.ts'
import { MAX_CODES } from '../../../contract/max-codes.ts'
import { parse } from '../../../contract/parse.ts'
import { type CodeLine, checkedCodes, codeLines } from '../../core/coupon/read-codes.ts'
import { parseJson } from '../../core/parse-json.ts'
import { addCodes } from '../../store/coupon-codes.ts'
import { readPools } from '../../store/coupon-pools.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readBody } from '../read-body.ts'

/** 10,000 codes of 40 characters with what stands around them. */
const MAX_BYTES = 640 * 1024

/** Codes that are there already, or are no codes, are told by their line; all others are taken. Sent again it changes nothing. */
export const couponCodes = new Hono<AppEnv>().post('/:id/codes', async (c) => {
  const poolId = c.req.param('id')
  const text = await readBody(c.req.raw, MAX_BYTES)
  if (text === null) return problem(c, 'body_too_large', { detail: `Send at most ${MAX_BYTES} bytes at a time.` })
  const lines = linesOf(text)
  if (!lines)
    return requestInvalid(c, [
      { field: 'codes', message: 'is not {"codes": ["…"]}; or send text, a code on each line' },
    ])
  if (lines.length === 0 || lines.length > MAX_CODES)
    return requestInvalid(c, [{ field: 'codes', message: `is not 1 to ${MAX_CODES} codes` }])
  const pool = (await readPools(c.env.DB, [poolId])).get(poolId)
  if (!pool) return problem(c, 'not_found', { detail: 'There is no pool of coupons with this id.' })
  if (pool.pool.codes !== 'uploaded')
    return requestInvalid(c, [
      { field: 'codes', message: 'are made by Vitrine in this pool; make one for uploaded codes' },
    ])

  const { codes, refused } = checkedCodes(lines)
  const known = new Set(
    await addCodes(
      c.env.DB,
      poolId,
      codes.map(({ code }) => code),
    ),
  )
  const doubles = codes.filter(({ code }) => known.has(code))
  const message = 'is here already'
  return c.json<CodeUpload>({
    added: codes.length - doubles.length,
    refused: [...refused, ...doubles.map((line) => ({ ...line, message }))].sort((a, b) => a.line - b.line),
  })
})

/** Null: it begins as JSON and is not a list of codes. */
function linesOf(text: string): CodeLine[] | null {
  if (!/^\s*\{/.test(text)) return codeLines(text)
  const json = parseJson(text)
  const parsed = json.ok ? parse(CodesSchema, json.value) : json
  return parsed.ok ? codeLines(parsed.value.codes.join('\n')) : null
}
