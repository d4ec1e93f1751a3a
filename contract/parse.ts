/** @module Runs a schema over what strangers sent; the answer is a value or the fields at fault, never a throw. */
import * as v from 'valibot'
import { problemsOf } from './problems-of.ts'

/** Any schema that makes a `Value` of something unknown. */
export type Schema<Value> = v.GenericSchema<unknown, Value>

/** The value, or what is wrong with it: `field` as one would write it in code, empty for the whole. */
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; errors: { field: string; message: string }[] }

/** Unknown fields are dropped where the schema does not refuse them. */
export function parse<Value>(schema: Schema<Value>, value: unknown): Parsed<Value> {
  const result = v.safeParse(schema, value)
  return result.success ? { ok: true, value: result.output } : { ok: false, errors: problemsOf(result.issues) }
}
