/** @module Reads an owner's JSON that may be deeper than a stranger's, through its schema. */
import type { Context } from 'hono'
import { parse, type Schema } from '../../../contract/parse.ts'
import { type JsonLimits, parseJson } from '../../core/parse-json.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readBody } from '../read-body.ts'

/** A condition of eight levels is twice as many of JSON, in a body with a level of its own. */
const CONDITION_LIMITS = { maxBytes: 65_536, maxDepth: 20, maxKeys: 20, maxString: 400 }

/** A campaign holds a condition, or a survey in a version's translation, and its words in all languages of the shop. */
export const CAMPAIGN_LIMITS = { maxBytes: 262_144, maxDepth: 30, maxKeys: 200, maxString: 8192 }

/** A scenario holds its messages with all their translations. */
export const SCENARIO_LIMITS = { maxBytes: 786_432, maxDepth: 40, maxKeys: 400, maxString: 8192 }

/** `{ value }` when all is well, else `{ refusal }`, to be returned as it is. */
export async function readDeepJson<Value>(
  c: Context<AppEnv>,
  schema: Schema<Value>,
  { maxBytes, ...limits }: JsonLimits & { maxBytes: number } = CONDITION_LIMITS,
): Promise<{ value: Value } | { refusal: Response }> {
  const text = await readBody(c.req.raw, maxBytes)
  if (text === null)
    return { refusal: problem(c, 'body_too_large', { detail: `Send at most ${maxBytes} bytes at a time.` }) }
  const json = parseJson(text, limits)
  if (!json.ok) return { refusal: problem(c, json.code, { detail: json.detail }) }
  const parsed = parse(schema, json.value)
  return parsed.ok ? { value: parsed.value } : { refusal: requestInvalid(c, parsed.errors) }
}
