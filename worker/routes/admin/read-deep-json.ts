/** @module Reads an owner's JSON that may be deeper than a stranger's, through its schema. */
import type { Context } from 'hono'
import { parse, type Schema } from '../../../contract/parse.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readBody } from '../read-body.ts'

const MAX_BYTES = 65_536
/** A condition of eight levels is twice as many of JSON, in a body with a level of its own. */
const LIMITS = { maxDepth: 20, maxKeys: 20, maxString: 400 }

/** `{ value }` when all is well, else `{ refusal }`, to be returned as it is. */
export async function readDeepJson<Value>(
  c: Context<AppEnv>,
  schema: Schema<Value>,
): Promise<{ value: Value } | { refusal: Response }> {
  const text = await readBody(c.req.raw, MAX_BYTES)
  if (text === null)
    return { refusal: problem(c, 'body_too_large', { detail: `Send at most ${MAX_BYTES} bytes at a time.` }) }
  const json = parseJson(text, LIMITS)
  if (!json.ok) return { refusal: problem(c, json.code, { detail: json.detail }) }
  const parsed = parse(schema, json.value)
  return parsed.ok ? { value: parsed.value } : { refusal: requestInvalid(c, parsed.errors) }
}
