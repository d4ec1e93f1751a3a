/** @module Reads a request's JSON through every limit and its schema: a value, or the answer that says what is wrong. */
import type { Context } from 'hono'
import { parse, type Schema } from '../../contract/parse.ts'
import { parseJson } from '../core/parse-json.ts'
import type { AppEnv } from './app-env.ts'
import { problem, requestInvalid } from './problem.ts'
import { readBody } from './read-body.ts'

/** `{ value }` when all is well, else `{ refusal }`, to be returned as it is. */
export async function readJson<Value>(
  c: Context<AppEnv>,
  schema: Schema<Value>,
  maxBytes: number,
): Promise<{ value: Value } | { refusal: Response }> {
  const text = await readBody(c.req.raw, maxBytes)
  if (text === null)
    return { refusal: problem(c, 'body_too_large', { detail: `Send at most ${maxBytes} bytes at a time.` }) }
  const json = parseJson(text)
  if (!json.ok) return { refusal: problem(c, json.code, { detail: json.detail }) }
  const parsed = parse(schema, json.value)
  return parsed.ok ? { value: parsed.value } : { refusal: requestInvalid(c, parsed.errors) }
}
